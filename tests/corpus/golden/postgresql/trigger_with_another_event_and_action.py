"""trigger with another event and action

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
        "CREATE TRIGGER noted AFTER DELETE ON users FOR EACH ROW EXECUTE FUNCTION "
        "note('a;b', 3)"
    )


def downgrade() -> None:
    op.execute("DROP TRIGGER noted ON users")
    op.execute(
        "CREATE TRIGGER noted AFTER INSERT OR UPDATE OF name ON users FOR EACH ROW "
        "EXECUTE FUNCTION note('a;b', '2')"
    )
