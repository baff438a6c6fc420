"""sqlmodel models grow

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
        op.execute("CREATE TYPE role AS ENUM ('ADMIN', 'GUEST')")
    op.add_column(
        "user",
        sa.Column(
            "role",
            sa.Enum("ADMIN", "GUEST", name="role", create_type=False),
            nullable=False,
            server_default="GUEST",
        ),
    )
    op.add_column("user", sa.Column("born", sa.Date(), nullable=True))
    op.add_column("user", sa.Column("team_id", sa.Integer(), nullable=True))
    op.alter_column("user", "email", type_=sa.String(length=200))
    op.drop_column("user", "age")
    op.create_index(op.f("ix_user_email"), "user", ["email"], unique=True)
    op.create_foreign_key(
        op.f("user_team_id_fkey"),
        "user",
        "team",
        ["team_id"],
        ["id"],
        ondelete="SET NULL",
    )


def downgrade() -> None:
    op.drop_constraint(op.f("user_team_id_fkey"), "user", type_="foreignkey")
    op.drop_index(op.f("ix_user_email"), table_name="user")
    op.add_column("user", sa.Column("age", sa.Integer(), nullable=True))
    op.alter_column("user", "email", type_=sa.String())
    op.drop_column("user", "born")
    op.drop_column("user", "role")
    op.drop_column("user", "team_id")
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP TYPE role")
