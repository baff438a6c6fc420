"""table renamed and its trigger changed

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP TRIGGER noted ON users")
    op.rename_table("users", "people")
    op.execute(
        "CREATE TRIGGER noted AFTER DELETE ON people FOR EACH ROW EXECUTE FUNCTION "
        "note('a;b', '2')"
    )


def downgrade() -> None:
    op.execute("DROP TRIGGER noted ON people")
    op.rename_table("people", "users")
    op.execute(
        "CREATE TRIGGER noted AFTER INSERT OR UPDATE OF name ON users FOR EACH ROW "
        "EXECUTE FUNCTION note('a;b', '2')"
    )
