"""odd names capitals

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
        op.execute("CREATE TYPE \"eUser\" AS ENUM ('aUser', 'User')")
    op.create_table(
        "User",
        sa.Column("User", sa.Integer(), nullable=False),
        sa.Column(
            "tUser",
            sa.String(length=80),
            nullable=True,
            server_default="User",
            comment="User",
        ),
        sa.Column("nUser", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("dUser", sa.String(length=9), nullable=True),
        sa.PrimaryKeyConstraint("User", name=op.f("pUser")),
        sa.UniqueConstraint("nUser", "User", name=op.f("uUser")),
        sa.CheckConstraint("\"tUser\" != 'Userx'", name=op.f("kUser")),
        comment="User'",
    )
    op.create_index(op.f("iUser"), "User", ["tUser", "User"], unique=False)
    op.create_index(
        op.f("lUser"),
        "User",
        [sa.text('lower("tUser")')],
        unique=False,
        postgresql_where=sa.text('"User" > 0'),
        sqlite_where=sa.text('"User" > 0'),
    )
    op.create_table(
        "sUser",
        sa.Column("User", sa.Integer(), nullable=False),
        sa.Column("rUser", sa.Integer(), nullable=True),
        sa.Column(
            "eUser",
            sa.Enum("aUser", "User", name="eUser", length=99, create_type=False),
            nullable=True,
            server_default="User",
        ),
        sa.PrimaryKeyConstraint("User"),
        sa.ForeignKeyConstraint(["rUser"], ["User.User"], name=op.f("fUser")),
    )


def downgrade() -> None:
    op.drop_index(op.f("iUser"), table_name="User")
    op.drop_index(op.f("lUser"), table_name="User")
    op.drop_table("sUser")
    op.drop_table("User")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "eUser"')
