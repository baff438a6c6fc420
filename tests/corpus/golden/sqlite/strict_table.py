"""strict table

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("t", table_kwargs={"sqlite_strict": True}) as batch_op:
        batch_op.alter_column("id", nullable=False)


def downgrade() -> None:
    with op.batch_alter_table("t", table_kwargs={"sqlite_strict": False}) as batch_op:
        batch_op.alter_column("id", nullable=False)
