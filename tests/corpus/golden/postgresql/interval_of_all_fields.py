"""interval of all fields

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
    op.alter_column(
        "things", "x", type_=sa.Interval(), postgresql_using="x::text::interval"
    )


def downgrade() -> None:
    op.alter_column(
        "things",
        "x",
        type_=type(
            "Verbatim",
            (sa.types.UserDefinedType,),
            {
                "cache_ok": True,
                "get_col_spec": lambda self, **kw: "interval day to second(2)",
            },
        )(),
        postgresql_using="x::text::interval day to second(2)",
    )
