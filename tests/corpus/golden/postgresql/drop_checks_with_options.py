"""drop checks with options

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("ck_items"), "items", type_="check")
    op.drop_constraint(op.f("ck_items_1"), "items", type_="check")


def downgrade() -> None:
    op.execute(
        "ALTER TABLE items ADD CONSTRAINT ck_items CHECK ((price > 0)) NO INHERIT"
    )
    op.create_check_constraint(
        op.f("ck_items_1"), "items", "(price > 0)", postgresql_not_valid=True
    )
