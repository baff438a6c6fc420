"""odd names keyword

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
        op.execute("CREATE TYPE etable AS ENUM ('atable', 'table')")
    op.create_table(
        "table",
        sa.Column("table", sa.Integer(), nullable=False),
        sa.Column(
            "ttable",
            sa.String(length=80),
            nullable=True,
            server_default="table",
            comment="table",
        ),
        sa.Column("ntable", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("dtable", sa.String(length=9), nullable=True),
        sa.PrimaryKeyConstraint("table", name=op.f("ptable")),
        sa.UniqueConstraint("ntable", "table", name=op.f("utable")),
        sa.CheckConstraint("ttable != 'tablex'", name=op.f("ktable")),
        comment="table'",
    )
    op.create_index(op.f("itable"), "table", ["ttable", "table"], unique=False)
    op.create_index(
        op.f("ltable"),
        "table",
        [sa.text("lower(ttable)")],
        unique=False,
        postgresql_where=sa.text('"table" > 0'),
        sqlite_where=sa.text('"table" > 0'),
    )
    op.create_table(
        "stable",
        sa.Column("table", sa.Integer(), nullable=False),
        sa.Column("rtable", sa.Integer(), nullable=True),
        sa.Column(
            "etable",
            sa.Enum("atable", "table", name="etable", length=99, create_type=False),
            nullable=True,
            server_default="table",
        ),
        sa.PrimaryKeyConstraint("table"),
        sa.ForeignKeyConstraint(["rtable"], ["table.table"], name=op.f("ftable")),
    )


def downgrade() -> None:
    op.drop_table("stable")
    op.drop_index(op.f("itable"), table_name="table")
    op.drop_index(op.f("ltable"), table_name="table")
    op.drop_table("table")
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP TYPE etable")
