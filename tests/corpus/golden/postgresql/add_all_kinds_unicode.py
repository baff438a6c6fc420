"""add all kinds unicode

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
    op.add_column("kept", sa.Column("größe_日本", sa.Integer(), nullable=True))
    op.create_table(
        "größe_日本",
        sa.Column("größe_日本", sa.Integer(), nullable=False),
        sa.Column("größe_日本2", sa.String(length=5), nullable=True),
        sa.Column("n", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("größe_日本"),
        sa.UniqueConstraint("größe_日本2", name=op.f("ugröße_日本")),
        sa.CheckConstraint("n > 0", name=op.f("cgröße_日本")),
    )
    op.create_index(op.f("igröße_日本"), "größe_日本", ["größe_日本2"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("igröße_日本"), table_name="größe_日本")
    op.drop_table("größe_日本")
    op.drop_column("kept", "größe_日本")
