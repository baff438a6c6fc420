"""roles in teams, addresses

Revision ID: 2abcbfba6235
Revises: 9564febc57f0
Create Date: 2026-11-22 16:49:39.724342
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "2abcbfba6235"
down_revision: str | Sequence[str] | None = "9564febc57f0"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.execute("CREATE TYPE role AS ENUM ('owner', 'buyer', 'member')")
    op.create_table(
        "addresses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("street", sa.String(length=200), nullable=False),
        sa.Column("city", sa.String(length=100), nullable=False),
        sa.Column("postal_code", sa.String(length=16), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False, comment="ISO 3166-1 alpha-2"),
        sa.Column("is_default", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_addresses")),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_addresses_user_id_users"), ondelete="CASCADE"),
        comment="Where users have orders sent; at most one default a user",
    )
    op.create_index(op.f("ix_addresses_user_id"), "addresses", ["user_id"], unique=False)
    op.create_index(
        op.f("uq_addresses_default"),
        "addresses",
        ["user_id"],
        unique=True,
        postgresql_where=sa.text("is_default"),
        sqlite_where=sa.text("is_default"),
    )
    op.add_column(
        "memberships",
        sa.Column(
            "role",
            sa.Enum("owner", "buyer", "member", name="role", create_type=False),
            nullable=False,
            server_default="member",
            comment="What the user may do in the team",
        ),
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_addresses_user_id"), table_name="addresses")
    op.drop_index(op.f("uq_addresses_default"), table_name="addresses")
    op.drop_column("memberships", "role")
    op.drop_table("addresses")
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP TYPE role")
