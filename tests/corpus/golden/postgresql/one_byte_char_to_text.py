"""one byte char to text

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
    op.alter_column("things", "x", type_=sa.Text())


def downgrade() -> None:
    op.alter_column(
        "things",
        "x",
        type_=type(
            "Verbatim",
            (sa.types.UserDefinedType,),
            {"cache_ok": True, "get_col_spec": lambda self, **kw: '"char"'},
        )(),
    )
