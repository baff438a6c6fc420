"""dots in names

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
    op.add_column("kept", sa.Column("a.b", sa.Integer(), nullable=True))
    op.create_index(op.f("ix.a"), "kept", ["a.b"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix.a"), table_name="kept")
    op.drop_column("kept", "a.b")
