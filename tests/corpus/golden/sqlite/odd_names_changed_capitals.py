"""odd names changed capitals

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
    op.drop_index(op.f("iUser"), table_name="User")
    op.drop_index(op.f("lUser"), table_name="User")
    with op.batch_alter_table("User") as batch_op:
        batch_op.drop_constraint(batch_op.f("kUser"), type_="check")
        batch_op.drop_constraint(batch_op.f("uUser"), type_="unique")
        batch_op.add_column(
            sa.Column(
                "mUser",
                sa.String(length=80),
                nullable=True,
                server_default="User",
                comment="User\n",
            )
        )
        batch_op.alter_column("User", type_=sa.BigInteger())
        batch_op.alter_column("nUser", nullable=True, server_default=None)
        batch_op.alter_column(
            "tUser", type_=sa.Text(), nullable=False, server_default="UserUser"
        )
        batch_op.drop_column("dUser")
        batch_op.create_check_constraint(batch_op.f("kUser"), "\"tUser\" != 'Usery'")
        batch_op.create_unique_constraint(batch_op.f("uUser"), ["User", "nUser"])
    with op.batch_alter_table("sUser") as batch_op:
        batch_op.drop_constraint(batch_op.f("fUser"), type_="foreignkey")
        batch_op.alter_column("eUser", server_default="aUser")
        batch_op.create_foreign_key(
            batch_op.f("gUser"), "User", ["rUser"], ["User"], ondelete="CASCADE"
        )
    op.create_index(op.f("jUser"), "User", ["tUser", "User"], unique=False)
    op.create_index(
        op.f("lUser"),
        "User",
        [sa.text('lower("tUser")')],
        unique=False,
        postgresql_where=sa.text('"User" > 1'),
        sqlite_where=sa.text('"User" > 1'),
    )


def downgrade() -> None:
    op.drop_index(op.f("lUser"), table_name="User")
    op.drop_index(op.f("jUser"), table_name="User")
    with op.batch_alter_table("User") as batch_op:
        batch_op.drop_constraint(batch_op.f("kUser"), type_="check")
        batch_op.drop_constraint(batch_op.f("uUser"), type_="unique")
        batch_op.add_column(sa.Column("dUser", sa.String(length=9), nullable=True))
        batch_op.alter_column("User", type_=sa.Integer())
        batch_op.alter_column("nUser", nullable=False, server_default=sa.text("'1'"))
        batch_op.alter_column(
            "tUser",
            type_=sa.String(length=80),
            nullable=True,
            server_default=sa.text("'User'"),
        )
        batch_op.drop_column("mUser")
        batch_op.create_check_constraint(batch_op.f("kUser"), "\"tUser\" != 'Userx'")
        batch_op.create_unique_constraint(batch_op.f("uUser"), ["nUser", "User"])
    with op.batch_alter_table("sUser") as batch_op:
        batch_op.drop_constraint(batch_op.f("gUser"), type_="foreignkey")
        batch_op.alter_column("eUser", server_default=sa.text("'User'"))
        batch_op.create_foreign_key(batch_op.f("fUser"), "User", ["rUser"], ["User"])
    op.create_index(
        op.f("lUser"),
        "User",
        [sa.text('(lower("tUser"))')],
        unique=False,
        sqlite_where=sa.text('"User" > 0'),
    )
    op.create_index(op.f("iUser"), "User", ["tUser", "User"], unique=False)
