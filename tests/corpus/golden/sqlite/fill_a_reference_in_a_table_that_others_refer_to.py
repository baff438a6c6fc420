"""fill a reference in a table that others refer to

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
    op.add_column("users", sa.Column("team_id", sa.Integer(), nullable=True))
    op.execute("UPDATE users SET team_id = 3")
    with op.batch_alter_table("users") as batch_op:
        batch_op.alter_column("team_id", nullable=False)
        batch_op.create_foreign_key(batch_op.f("fk_team"), "teams", ["team_id"], ["id"])


def downgrade() -> None:
    with op.batch_alter_table("users") as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_team"), type_="foreignkey")
        batch_op.drop_column("team_id")
