"""replace primary key column

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
    op.drop_constraint(op.f("items_pkey"), "items", type_="primary")
    op.drop_column("items", "id")
    op.create_primary_key(op.f("items_pkey"), "items", ["code"])


def downgrade() -> None:
    op.drop_constraint(op.f("items_pkey"), "items", type_="primary")
    op.add_column(
        "items",
        sa.Column(
            "id",
            type(
                "Verbatim",
                (sa.types.UserDefinedType,),
                {"cache_ok": True, "get_col_spec": lambda self, **kw: "SERIAL"},
            )(),
            nullable=False,
        ),
    )
    op.create_primary_key(op.f("items_pkey"), "items", ["id"])
