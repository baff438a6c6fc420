"""add all kinds space

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
    op.add_column("kept", sa.Column(" two  words ", sa.Integer(), nullable=True))
    op.create_table(
        " two  words ",
        sa.Column(" two  words ", sa.Integer(), nullable=False),
        sa.Column(" two  words 2", sa.String(length=5), nullable=True),
        sa.Column("n", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint(" two  words "),
        sa.UniqueConstraint(" two  words 2", name=op.f("u two  words ")),
        sa.CheckConstraint("n > 0", name=op.f("c two  words ")),
    )
    op.create_index(
        op.f("i two  words "), " two  words ", [" two  words 2"], unique=False
    )


def downgrade() -> None:
    op.drop_index(op.f("i two  words "), table_name=" two  words ")
    op.drop_table(" two  words ")
    op.drop_column("kept", " two  words ")
