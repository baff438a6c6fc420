"""constraint trigger

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
    op.execute(
        "CREATE CONSTRAINT TRIGGER noted AFTER INSERT ON users FROM log DEFERRABLE "
        "INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note()"
    )
    op.execute("ALTER TABLE users DISABLE TRIGGER noted")
    op.execute("COMMENT ON TRIGGER noted ON users IS 'old'")


def downgrade() -> None:
    op.execute("DROP TRIGGER noted ON users")
    op.execute(
        "CREATE TRIGGER noted AFTER INSERT OR UPDATE OF name ON users FOR EACH ROW "
        "EXECUTE FUNCTION note('a;b', '2')"
    )
    op.execute("ALTER TABLE users DISABLE TRIGGER noted")
    op.execute("COMMENT ON TRIGGER noted ON users IS 'old'")
