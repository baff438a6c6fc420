"""triggers of a new table

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=50), nullable=True),
        sa.Column("age", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    # of the models: trigger users noted
    op.execute(
        "CREATE TRIGGER noted AFTER INSERT OR UPDATE OF name ON users FOR EACH ROW "
        "EXECUTE FUNCTION note('a;b', 2)"
    )
    # of the models: trigger users trimmed
    op.execute(
        "CREATE TRIGGER trimmed BEFORE INSERT ON users FOR EACH ROW WHEN (NEW.name <> "
        "'') EXECUTE FUNCTION trim_name()"
    )


def downgrade() -> None:
    op.execute("DROP TRIGGER trimmed ON users")
    op.execute("DROP TRIGGER noted ON users")
    op.drop_table("users")
