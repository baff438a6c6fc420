"""trigger of a view that is made anew

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP VIEW loud")
    op.execute("CREATE VIEW loud AS SELECT upper(name) AS name FROM users")
    op.execute(
        "CREATE TRIGGER a_loud INSTEAD OF INSERT OR DELETE ON loud FOR EACH ROW "
        "EXECUTE FUNCTION note()"
    )
    op.execute("COMMENT ON TRIGGER a_loud ON loud IS 'kept'")


def downgrade() -> None:
    op.execute("DROP VIEW loud")
    op.execute(
        "CREATE VIEW loud AS\n"
        " SELECT id,\n"
        "    upper((name)::text) AS name\n"
        "   FROM users"
    )
    op.execute(
        "CREATE TRIGGER a_loud INSTEAD OF INSERT OR DELETE ON loud FOR EACH ROW "
        "EXECUTE FUNCTION note()"
    )
    op.execute("COMMENT ON TRIGGER a_loud ON loud IS 'kept'")
