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
    with op.batch_alter_table("user") as batch_op:
        batch_op.add_column(
            sa.Column(
                "role",
                sa.Enum("ADMIN", "GUEST", name="role", create_type=False),
                nullable=False,
                server_default="GUEST",
            )
        )
        batch_op.add_column(sa.Column("born", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("team_id", sa.Integer(), nullable=True))
        batch_op.alter_column("email", type_=sa.String(length=200))
        batch_op.drop_column("age")
        batch_op.create_foreign_key(
            batch_op.f("user_team_id_fkey"),
            "team",
            ["team_id"],
            ["id"],
            ondelete="SET NULL",
        )
    op.create_index(op.f("ix_user_email"), "user", ["email"], unique=True)


def downgrade() -> None:
    op.drop_index(op.f("ix_user_email"), table_name="user")
    with op.batch_alter_table(
        "user",
        copy_from=sa.Table(
            "user",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("email", sa.String(length=200), nullable=False),
            sa.Column(
                "role",
                sa.String(length=5),
                nullable=False,
                server_default=sa.text("'GUEST'"),
            ),
            sa.Column("born", sa.Date(), nullable=True),
            sa.Column("team_id", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sa.ForeignKeyConstraint(
                ["team_id"],
                ["team.id"],
                name=op.f("user_team_id_fkey"),
                ondelete="SET NULL",
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("user_team_id_fkey"), type_="foreignkey")
        batch_op.add_column(sa.Column("age", sa.Integer(), nullable=True))
        batch_op.alter_column("email", type_=sa.String())
        batch_op.drop_column("born")
        batch_op.drop_column("role")
        batch_op.drop_column("team_id")
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP TYPE role")
