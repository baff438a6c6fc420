"""add all kinds percent

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
    op.add_column("kept", sa.Column("50%(x)s %%", sa.Integer(), nullable=True))
    op.create_table(
        "50%(x)s %%",
        sa.Column("50%(x)s %%", sa.Integer(), nullable=False),
        sa.Column("50%(x)s %%2", sa.String(length=5), nullable=True),
        sa.Column("n", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("50%(x)s %%"),
        sa.UniqueConstraint("50%(x)s %%2", name=op.f("u50%(x)s %%")),
        sa.CheckConstraint("n > 0", name=op.f("c50%(x)s %%")),
    )
    op.create_index(op.f("i50%(x)s %%"), "50%(x)s %%", ["50%(x)s %%2"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("i50%(x)s %%"), table_name="50%(x)s %%")
    op.drop_table("50%(x)s %%")
    op.drop_column("kept", "50%(x)s %%")
