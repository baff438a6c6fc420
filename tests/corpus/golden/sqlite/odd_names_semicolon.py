"""odd names semicolon

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
        op.execute("CREATE TYPE \"ea;b\" AS ENUM ('aa;b', 'a;b')")
    op.create_table(
        "a;b",
        sa.Column("a;b", sa.Integer(), nullable=False),
        sa.Column(
            "ta;b",
            sa.String(length=80),
            nullable=True,
            server_default="a;b",
            comment="a;b",
        ),
        sa.Column("na;b", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("da;b", sa.String(length=9), nullable=True),
        sa.PrimaryKeyConstraint("a;b", name=op.f("pa;b")),
        sa.UniqueConstraint("na;b", "a;b", name=op.f("ua;b")),
        sa.CheckConstraint("\"ta;b\" != 'a;bx'", name=op.f("ka;b")),
        comment="a;b'",
    )
    op.create_index(op.f("ia;b"), "a;b", ["ta;b", "a;b"], unique=False)
    op.create_index(
        op.f("la;b"),
        "a;b",
        [sa.text('lower("ta;b")')],
        unique=False,
        postgresql_where=sa.text('"a;b" > 0'),
        sqlite_where=sa.text('"a;b" > 0'),
    )
    op.create_table(
        "sa;b",
        sa.Column("a;b", sa.Integer(), nullable=False),
        sa.Column("ra;b", sa.Integer(), nullable=True),
        sa.Column(
            "ea;b",
            sa.Enum("aa;b", "a;b", name="ea;b", length=99, create_type=False),
            nullable=True,
            server_default="a;b",
        ),
        sa.PrimaryKeyConstraint("a;b"),
        sa.ForeignKeyConstraint(["ra;b"], ["a;b.a;b"], name=op.f("fa;b")),
    )


def downgrade() -> None:
    op.drop_index(op.f("ia;b"), table_name="a;b")
    op.drop_index(op.f("la;b"), table_name="a;b")
    op.drop_table("sa;b")
    op.drop_table("a;b")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "ea;b"')
