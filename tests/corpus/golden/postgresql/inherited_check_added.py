"""inherited check added

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_check_constraint(op.f("ck_animals"), "animals", "name <> ''")


def downgrade() -> None:
    op.drop_constraint(op.f("ck_animals"), "animals", type_="check")
