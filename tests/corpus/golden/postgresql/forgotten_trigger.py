"""forgotten trigger

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP TRIGGER touched ON users")


def downgrade() -> None:
    # of the models: trigger users touched
    op.execute(
        "CREATE TRIGGER touched BEFORE UPDATE OF name ON users FOR EACH ROW WHEN "
        "((old.age > 1)) EXECUTE FUNCTION touch()"
    )
