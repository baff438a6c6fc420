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
    op.execute("ALTER TABLE people RENAME CONSTRAINT pk_users TO pk_people")
    op.execute(
        "ALTER TABLE posts RENAME CONSTRAINT fk_posts_user_id_users TO "
        "fk_posts_user_id_people"
    )
    op.execute("ALTER INDEX ix_users_name RENAME TO ix_people_name")


def downgrade() -> None:
    op.execute("ALTER INDEX ix_people_name RENAME TO ix_users_name")
    op.execute("ALTER TABLE people RENAME CONSTRAINT pk_people TO pk_users")
    op.execute(
        "ALTER TABLE posts RENAME CONSTRAINT fk_posts_user_id_people TO "
        "fk_posts_user_id_users"
    )
    op.rename_table("people", "users")
