"""foreign key of colon

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_foreign_key(op.f("f:a ::b"), "uses", ":a ::b", [":a ::b_id"], [":a ::b"])


def downgrade() -> None:
    op.drop_constraint(op.f("f:a ::b"), "uses", type_="foreignkey")
