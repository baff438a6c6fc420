"""add all kinds colon

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
        ":a ::b",
        sa.Column(":a ::b", sa.Integer(), nullable=False),
        sa.Column(":a ::b2", sa.String(length=5), nullable=True),
        sa.Column("n", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint(":a ::b"),
        sa.UniqueConstraint(":a ::b2", name=op.f("u:a ::b")),
        sa.CheckConstraint("n > 0", name=op.f("c:a ::b")),
    )
    op.create_index(op.f("i:a ::b"), ":a ::b", [":a ::b2"], unique=False)
    op.add_column("kept", sa.Column(":a ::b", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_index(op.f("i:a ::b"), table_name=":a ::b")
    op.drop_column("kept", ":a ::b")
    op.drop_table(":a ::b")
