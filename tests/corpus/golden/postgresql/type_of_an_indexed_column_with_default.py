"""type of an indexed column with default

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
    op.alter_column("things", "x", server_default=None)
    op.alter_column(
        "things",
        "x",
        type_=sa.Integer(),
        server_default="7",
        postgresql_using="x::integer",
    )


def downgrade() -> None:
    op.alter_column(
        "things",
        "x",
        type_=sa.String(length=9),
        server_default=sa.text("'7'::character varying"),
    )
