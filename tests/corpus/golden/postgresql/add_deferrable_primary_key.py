"""add deferrable primary key

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "ALTER TABLE items ADD CONSTRAINT pk_items PRIMARY KEY (b) INCLUDE (a) "
        "DEFERRABLE"
    )


def downgrade() -> None:
    op.drop_constraint(op.f("pk_items"), "items", type_="primary")
