"""foreign key of statement

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
        op.f("f'); DROP TABLE kept; --"),
        "uses",
        "'); DROP TABLE kept; --",
        ["'); DROP TABLE kept; --_id"],
        ["'); DROP TABLE kept; --"],
    )


def downgrade() -> None:
    op.drop_constraint(op.f("f'); DROP TABLE kept; --"), "uses", type_="foreignkey")
