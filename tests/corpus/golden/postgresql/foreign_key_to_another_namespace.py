"""foreign key to another namespace

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_foreign_key(
        op.f("fk_users_team"),
        "users",
        "teams",
        ["team_id"],
        ["id"],
        source_schema="shop",
        referent_schema="crm",
        ondelete="CASCADE",
    )


def downgrade() -> None:
    op.drop_constraint(
        op.f("fk_users_team"), "users", schema="shop", type_="foreignkey"
    )
