"""near index cast

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
    op.create_index(op.f("ix"), "things", [sa.text("CAST(f AS text)")], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix"), table_name="things")
    op.create_index(op.f("ix"), "things", [sa.text("(CAST(a AS text))")], unique=False)
