"""forever json default beside changes

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
    with op.batch_alter_table("things") as batch_op:
        batch_op.add_column(sa.Column("more", sa.Integer(), nullable=True))
        batch_op.alter_column("n", type_=sa.BigInteger())


def downgrade() -> None:
    with op.batch_alter_table("things") as batch_op:
        batch_op.alter_column("n", type_=sa.Integer())
        batch_op.drop_column("more")
