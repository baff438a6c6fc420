"""add all kinds backslash

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
        "a\\n\\'b",
        sa.Column("a\\n\\'b", sa.Integer(), nullable=False),
        sa.Column("a\\n\\'b2", sa.String(length=5), nullable=True),
        sa.Column("n", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("a\\n\\'b"),
        sa.UniqueConstraint("a\\n\\'b2", name=op.f("ua\\n\\'b")),
        sa.CheckConstraint("n > 0", name=op.f("ca\\n\\'b")),
    )
    op.create_index(op.f("ia\\n\\'b"), "a\\n\\'b", ["a\\n\\'b2"], unique=False)
    op.add_column("kept", sa.Column("a\\n\\'b", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_index(op.f("ia\\n\\'b"), table_name="a\\n\\'b")
    op.drop_column("kept", "a\\n\\'b")
    op.drop_table("a\\n\\'b")
