"""odd names changed keyword

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
    op.drop_index(op.f("itable"), table_name="table")
    op.drop_index(op.f("ltable"), table_name="table")
    with op.batch_alter_table("stable") as batch_op:
        batch_op.drop_constraint(batch_op.f("ftable"), type_="foreignkey")
        batch_op.alter_column("etable", server_default="atable")
        batch_op.create_foreign_key(
            batch_op.f("gtable"), "table", ["rtable"], ["table"], ondelete="CASCADE"
        )
    with op.batch_alter_table("table") as batch_op:
        batch_op.drop_constraint(batch_op.f("ktable"), type_="check")
        batch_op.drop_constraint(batch_op.f("utable"), type_="unique")
        batch_op.add_column(
            sa.Column(
                "mtable",
                sa.String(length=80),
                nullable=True,
                server_default="table",
                comment="table\n",
            )
        )
        batch_op.alter_column("ntable", nullable=True, server_default=None)
        batch_op.alter_column("table", type_=sa.BigInteger())
        batch_op.alter_column(
            "ttable", type_=sa.Text(), nullable=False, server_default="tabletable"
        )
        batch_op.drop_column("dtable")
        batch_op.create_check_constraint(batch_op.f("ktable"), "ttable != 'tabley'")
        batch_op.create_unique_constraint(batch_op.f("utable"), ["table", "ntable"])
    op.create_index(op.f("jtable"), "table", ["ttable", "table"], unique=False)
    op.create_index(
        op.f("ltable"),
        "table",
        [sa.text("lower(ttable)")],
        unique=False,
        postgresql_where=sa.text('"table" > 1'),
        sqlite_where=sa.text('"table" > 1'),
    )


def downgrade() -> None:
    op.drop_index(op.f("ltable"), table_name="table")
    op.drop_index(op.f("jtable"), table_name="table")
    with op.batch_alter_table("stable") as batch_op:
        batch_op.drop_constraint(batch_op.f("gtable"), type_="foreignkey")
        batch_op.alter_column("etable", server_default=sa.text("'table'"))
        batch_op.create_foreign_key(
            batch_op.f("ftable"), "table", ["rtable"], ["table"]
        )
    with op.batch_alter_table("table") as batch_op:
        batch_op.drop_constraint(batch_op.f("ktable"), type_="check")
        batch_op.drop_constraint(batch_op.f("utable"), type_="unique")
        batch_op.add_column(sa.Column("dtable", sa.String(length=9), nullable=True))
        batch_op.alter_column("ntable", nullable=False, server_default=sa.text("'1'"))
        batch_op.alter_column("table", type_=sa.Integer())
        batch_op.alter_column(
            "ttable",
            type_=sa.String(length=80),
            nullable=True,
            server_default=sa.text("'table'"),
        )
        batch_op.drop_column("mtable")
        batch_op.create_check_constraint(batch_op.f("ktable"), "ttable != 'tablex'")
        batch_op.create_unique_constraint(batch_op.f("utable"), ["ntable", "table"])
    op.create_index(
        op.f("ltable"),
        "table",
        [sa.text("(lower(ttable))")],
        unique=False,
        sqlite_where=sa.text('"table" > 0'),
    )
    op.create_index(op.f("itable"), "table", ["ttable", "table"], unique=False)
