"""rename table by convention

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.rename_table("users", "people")
    op.drop_index(op.f("ix_users_name"), table_name="people")
    with op.batch_alter_table("people") as batch_op:
        batch_op.drop_constraint(batch_op.f("pk_users"), type_="primary")
        batch_op.create_primary_key(batch_op.f("pk_people"), ["id"])
    with op.batch_alter_table("posts") as batch_op:
        batch_op.drop_constraint(
            batch_op.f("fk_posts_user_id_users"), type_="foreignkey"
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_posts_user_id_people"), "people", ["user_id"], ["id"]
        )
    op.create_index(op.f("ix_people_name"), "people", ["name"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_people_name"), table_name="people")
    with op.batch_alter_table("people") as batch_op:
        batch_op.drop_constraint(batch_op.f("pk_people"), type_="primary")
        batch_op.create_primary_key(batch_op.f("pk_users"), ["id"])
    with op.batch_alter_table("posts") as batch_op:
        batch_op.drop_constraint(
            batch_op.f("fk_posts_user_id_people"), type_="foreignkey"
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_posts_user_id_users"), "people", ["user_id"], ["id"]
        )
    op.create_index(op.f("ix_users_name"), "people", ["name"], unique=False)
    op.rename_table("people", "users")
