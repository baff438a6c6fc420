"""drop foreign key without name

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
    with op.batch_alter_table(
        "users",
        copy_from=sa.Table(
            "users",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("team_id", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sa.ForeignKeyConstraint(
                ["team_id"], ["teams.id"], name=op.f("users_team_id_fkey")
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("users_team_id_fkey"), type_="foreignkey")


def downgrade() -> None:
    with op.batch_alter_table("users") as batch_op:
        batch_op.create_foreign_key(
            batch_op.f("users_team_id_fkey"), "teams", ["team_id"], ["id"]
        )
