"""table in another namespace

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
    if op.get_context().dialect.name == "postgresql":
        op.execute("CREATE TYPE \"billing 5%\".kind AS ENUM ('a', 'b')")
    op.create_table(
        "bills",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum("a", "b", name="kind", schema="billing 5%", create_type=False),
            nullable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"]),
        schema="billing 5%",
    )
    op.create_index(
        op.f("ix_billing 5%_bills_user_id"),
        "bills",
        ["user_id"],
        unique=False,
        schema="billing 5%",
    )


def downgrade() -> None:
    op.drop_index(
        op.f("ix_billing 5%_bills_user_id"), table_name="bills", schema="billing 5%"
    )
    op.drop_table("bills", schema="billing 5%")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "billing 5%".kind')
