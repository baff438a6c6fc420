"""change all kinds percent

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
    op.drop_index(op.f("i50%(x)s %%"), table_name="50%(x)s %%")
    op.drop_constraint(op.f("c50%(x)s %%"), "50%(x)s %%", type_="check")
    op.drop_constraint(op.f("u50%(x)s %%"), "50%(x)s %%", type_="unique")
    op.alter_column(
        "50%(x)s %%",
        "50%(x)s %%2",
        type_=sa.String(length=9),
        nullable=False,
        server_default="50%(x)s %%",
    )
    op.create_unique_constraint(op.f("u50%(x)s %%"), "50%(x)s %%", ["n", "50%(x)s %%2"])
    op.create_check_constraint(op.f("c50%(x)s %%"), "50%(x)s %%", "n > 1")
    op.create_index(
        op.f("i50%(x)s %%"), "50%(x)s %%", ["50%(x)s %%2", "n"], unique=False
    )


def downgrade() -> None:
    op.drop_index(op.f("i50%(x)s %%"), table_name="50%(x)s %%")
    op.drop_constraint(op.f("c50%(x)s %%"), "50%(x)s %%", type_="check")
    op.drop_constraint(op.f("u50%(x)s %%"), "50%(x)s %%", type_="unique")
    op.alter_column(
        "50%(x)s %%",
        "50%(x)s %%2",
        type_=sa.String(length=5),
        nullable=True,
        server_default=None,
    )
    op.create_unique_constraint(op.f("u50%(x)s %%"), "50%(x)s %%", ["50%(x)s %%2"])
    op.create_check_constraint(op.f("c50%(x)s %%"), "50%(x)s %%", "(n > 0)")
    op.create_index(op.f("i50%(x)s %%"), "50%(x)s %%", ["50%(x)s %%2"], unique=False)
