"""add all kinds braces

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
        "{0} ${x} [y]",
        sa.Column("{0} ${x} [y]", sa.Integer(), nullable=False),
        sa.Column("{0} ${x} [y]2", sa.String(length=5), nullable=True),
        sa.Column("n", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("{0} ${x} [y]"),
        sa.UniqueConstraint("{0} ${x} [y]2", name=op.f("u{0} ${x} [y]")),
        sa.CheckConstraint("n > 0", name=op.f("c{0} ${x} [y]")),
    )
    op.create_index(
        op.f("i{0} ${x} [y]"), "{0} ${x} [y]", ["{0} ${x} [y]2"], unique=False
    )
    op.add_column("kept", sa.Column("{0} ${x} [y]", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_index(op.f("i{0} ${x} [y]"), table_name="{0} ${x} [y]")
    op.drop_column("kept", "{0} ${x} [y]")
    op.drop_table("{0} ${x} [y]")
