"""odd names digits

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
        op.execute("CREATE TYPE e1st AS ENUM ('a1st', '1st')")
    op.create_table(
        "1st",
        sa.Column("1st", sa.Integer(), nullable=False),
        sa.Column(
            "t1st",
            sa.String(length=80),
            nullable=True,
            server_default="1st",
            comment="1st",
        ),
        sa.Column("n1st", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("d1st", sa.String(length=9), nullable=True),
        sa.PrimaryKeyConstraint("1st", name=op.f("p1st")),
        sa.UniqueConstraint("n1st", "1st", name=op.f("u1st")),
        sa.CheckConstraint("t1st != '1stx'", name=op.f("k1st")),
        comment="1st'",
    )
    op.create_index(op.f("i1st"), "1st", ["t1st", "1st"], unique=False)
    op.create_index(
        op.f("l1st"),
        "1st",
        [sa.text("lower(t1st)")],
        unique=False,
        postgresql_where=sa.text('"1st" > 0'),
        sqlite_where=sa.text('"1st" > 0'),
    )
    op.create_table(
        "s1st",
        sa.Column("1st", sa.Integer(), nullable=False),
        sa.Column("r1st", sa.Integer(), nullable=True),
        sa.Column(
            "e1st",
            sa.Enum("a1st", "1st", name="e1st", length=99, create_type=False),
            nullable=True,
            server_default="1st",
        ),
        sa.PrimaryKeyConstraint("1st"),
        sa.ForeignKeyConstraint(["r1st"], ["1st.1st"], name=op.f("f1st")),
    )


def downgrade() -> None:
    op.drop_table("s1st")
    op.drop_index(op.f("i1st"), table_name="1st")
    op.drop_index(op.f("l1st"), table_name="1st")
    op.drop_table("1st")
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP TYPE e1st")
