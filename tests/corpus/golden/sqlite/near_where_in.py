"""near where in

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
    op.drop_index(op.f("ix"), table_name="things")
    op.create_index(
        op.f("ix"),
        "things",
        ["a"],
        unique=False,
        postgresql_where=sa.text("c IN ('x', 'Y')"),
        sqlite_where=sa.text("c IN ('x', 'Y')"),
    )


def downgrade() -> None:
    op.drop_index(op.f("ix"), table_name="things")
    op.create_index(
        op.f("ix"),
        "things",
        ["a"],
        unique=False,
        sqlite_where=sa.text("c IN ('x', 'y')"),
    )
