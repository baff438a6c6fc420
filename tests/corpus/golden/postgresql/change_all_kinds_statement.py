"""change all kinds statement

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
    op.drop_index(
        op.f("i'); DROP TABLE kept; --"), table_name="'); DROP TABLE kept; --"
    )
    op.drop_constraint(
        op.f("c'); DROP TABLE kept; --"), "'); DROP TABLE kept; --", type_="check"
    )
    op.drop_constraint(
        op.f("u'); DROP TABLE kept; --"), "'); DROP TABLE kept; --", type_="unique"
    )
    op.alter_column(
        "'); DROP TABLE kept; --",
        "'); DROP TABLE kept; --2",
        type_=sa.String(length=9),
        nullable=False,
        server_default="'); DROP TABLE kept; --",
    )
    op.create_unique_constraint(
        op.f("u'); DROP TABLE kept; --"),
        "'); DROP TABLE kept; --",
        ["n", "'); DROP TABLE kept; --2"],
    )
    op.create_check_constraint(
        op.f("c'); DROP TABLE kept; --"), "'); DROP TABLE kept; --", "n > 1"
    )
    op.create_index(
        op.f("i'); DROP TABLE kept; --"),
        "'); DROP TABLE kept; --",
        ["'); DROP TABLE kept; --2", "n"],
        unique=False,
    )


def downgrade() -> None:
    op.drop_index(
        op.f("i'); DROP TABLE kept; --"), table_name="'); DROP TABLE kept; --"
    )
    op.drop_constraint(
        op.f("c'); DROP TABLE kept; --"), "'); DROP TABLE kept; --", type_="check"
    )
    op.drop_constraint(
        op.f("u'); DROP TABLE kept; --"), "'); DROP TABLE kept; --", type_="unique"
    )
    op.alter_column(
        "'); DROP TABLE kept; --",
        "'); DROP TABLE kept; --2",
        type_=sa.String(length=5),
        nullable=True,
        server_default=None,
    )
    op.create_unique_constraint(
        op.f("u'); DROP TABLE kept; --"),
        "'); DROP TABLE kept; --",
        ["'); DROP TABLE kept; --2"],
    )
    op.create_check_constraint(
        op.f("c'); DROP TABLE kept; --"), "'); DROP TABLE kept; --", "(n > 0)"
    )
    op.create_index(
        op.f("i'); DROP TABLE kept; --"),
        "'); DROP TABLE kept; --",
        ["'); DROP TABLE kept; --2"],
        unique=False,
    )
