"""foreign key of capitals

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
        op.f("fUserName"), "uses", "UserName", ["UserName_id"], ["UserName"]
    )


def downgrade() -> None:
    op.drop_constraint(op.f("fUserName"), "uses", type_="foreignkey")
