"""collation of a namespace

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
        "things",
        "x",
        type_=type(
            "Verbatim",
            (sa.types.UserDefinedType,),
            {
                "cache_ok": True,
                "get_col_spec": lambda self, **kw: (
                    'character varying(20) COLLATE "words"."german"'
                ),
            },
        )(),
    )


def downgrade() -> None:
    op.alter_column("things", "x", type_=sa.String(length=20, collation="C"))
