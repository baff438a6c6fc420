"""trigger with transition tables

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: trigger users noted
    op.execute(
        "CREATE TRIGGER noted AFTER UPDATE ON users REFERENCING OLD TABLE AS before "
        "NEW TABLE after EXECUTE FUNCTION note()"
    )


def downgrade() -> None:
    op.execute("DROP TRIGGER noted ON users")
