"""without rowid

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table(
        "t", table_kwargs={"sqlite_with_rowid": False}
    ) as batch_op:
        batch_op.alter_column("id", nullable=False)


def downgrade() -> None:
    with op.batch_alter_table(
        "t", table_kwargs={"sqlite_with_rowid": True}
    ) as batch_op:
        batch_op.alter_column("id", nullable=False)
