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
    op.add_column(
        "users",
        sa.Column("team_id", sa.Integer(), nullable=False, server_default=sa.text("3")),
    )
    op.alter_column("users", "team_id", server_default=None)
    op.create_foreign_key(op.f("fk_team"), "users", "teams", ["team_id"], ["id"])


def downgrade() -> None:
    op.drop_constraint(op.f("fk_team"), "users", type_="foreignkey")
    op.drop_column("users", "team_id")
