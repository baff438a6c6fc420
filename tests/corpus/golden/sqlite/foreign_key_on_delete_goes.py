"""foreign key on delete goes

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("users") as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_users_team"), type_="foreignkey")
        batch_op.create_foreign_key(
            batch_op.f("fk_users_team"), "teams", ["team_id"], ["id"]
        )


def downgrade() -> None:
    with op.batch_alter_table("users") as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_users_team"), type_="foreignkey")
        batch_op.create_foreign_key(
            batch_op.f("fk_users_team"),
            "teams",
            ["team_id"],
            ["id"],
            ondelete="CASCADE",
        )
