"""fill columns

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
    op.add_column("users", sa.Column("city", sa.String(length=20), nullable=True))
    op.add_column("users", sa.Column("active", sa.Boolean(), nullable=True))
    op.execute(sa.DDL("UPDATE users SET city = 'O''Fallon 5%% :x', active = true"))
    with op.batch_alter_table("users") as batch_op:
        batch_op.add_column(sa.Column("note", sa.String(length=20), nullable=True))
        batch_op.alter_column("city", nullable=False)
        batch_op.alter_column("active", nullable=False)


def downgrade() -> None:
    op.drop_column("users", "active")
    op.drop_column("users", "city")
    op.drop_column("users", "note")
