"""forever unique indexed key

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
        "things",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_things_id"), "things", ["id"], unique=True)


def downgrade() -> None:
    op.drop_index(op.f("ix_things_id"), table_name="things")
    op.drop_table("things")
