"""fill each row with its own

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
    op.add_column("users", sa.Column("code", sa.String(length=60), nullable=True))
    op.execute("UPDATE users SET code = CAST(random() AS VARCHAR(60))")
    with op.batch_alter_table("users") as batch_op:
        batch_op.alter_column("code", nullable=False)
        batch_op.create_unique_constraint(batch_op.f("uq_code"), ["code"])


def downgrade() -> None:
    with op.batch_alter_table("users") as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_code"), type_="unique")
        batch_op.drop_column("code")
