"""primary key of another type

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
    op.drop_constraint(op.f("fk_posts_user_id"), "posts", type_="foreignkey")
    op.alter_column("posts", "user_id", type_=sa.String(length=36))
    op.execute("ALTER TABLE users ALTER COLUMN id DROP DEFAULT")
    op.execute(
        "DO $do$ BEGIN EXECUTE 'DROP SEQUENCE ' || pg_get_serial_sequence('users', "
        "'id'); END $do$"
    )
    op.alter_column("users", "id", type_=sa.String(length=36))
    op.create_foreign_key(
        op.f("fk_posts_user_id"), "posts", "users", ["user_id"], ["id"]
    )


def downgrade() -> None:
    op.drop_constraint(op.f("fk_posts_user_id"), "posts", type_="foreignkey")
    op.alter_column(
        "posts", "user_id", type_=sa.Integer(), postgresql_using="user_id::integer"
    )
    op.alter_column("users", "id", type_=sa.Integer(), postgresql_using="id::integer")
    op.execute("CREATE SEQUENCE users_id_seq AS integer")
    op.execute(
        "ALTER TABLE users ALTER COLUMN id SET DEFAULT "
        "nextval('users_id_seq'::regclass)"
    )
    op.execute("ALTER SEQUENCE users_id_seq OWNED BY users.id")
    op.execute(
        "SELECT setval(pg_get_serial_sequence('users', 'id'), max(id)) FROM users "
        "HAVING max(id) > 0 AND max(id) > "
        "coalesce(pg_sequence_last_value(pg_get_serial_sequence('users', 'id')), "
        "max(id) - 1)"
    )
    op.create_foreign_key(
        op.f("fk_posts_user_id"), "posts", "users", ["user_id"], ["id"]
    )
