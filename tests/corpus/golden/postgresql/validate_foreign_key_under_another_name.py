"""validate foreign key under another name

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE users RENAME CONSTRAINT fk_old TO fk_users_team")
    op.execute("ALTER TABLE users VALIDATE CONSTRAINT fk_users_team")


def downgrade() -> None:
    op.drop_constraint(op.f("fk_users_team"), "users", type_="foreignkey")
    op.create_foreign_key(
        op.f("fk_users_team"),
        "users",
        "teams",
        ["team_id"],
        ["id"],
        postgresql_not_valid=True,
    )
    op.execute("ALTER TABLE users RENAME CONSTRAINT fk_users_team TO fk_old")
