"""add table of every postgresql type

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.execute("CREATE TYPE listed AS ENUM ('x', 'y')")
    op.create_table(
        "wide",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("c0", postgresql.JSONB(), nullable=True),
        sa.Column("c1", postgresql.ARRAY(sa.Integer()), nullable=True),
        sa.Column("c2", postgresql.ARRAY(sa.String(length=5)), nullable=True),
        sa.Column(
            "c3",
            postgresql.ARRAY(sa.Enum("x", "y", name="listed", create_type=False)),
            nullable=True,
        ),
        sa.Column("c4", postgresql.INET(), nullable=True),
        sa.Column("c5", postgresql.CIDR(), nullable=True),
        sa.Column("c6", postgresql.MACADDR(), nullable=True),
        sa.Column("c7", postgresql.TSVECTOR(), nullable=True),
        sa.Column("c8", postgresql.BIT(length=3), nullable=True),
        sa.Column("c9", postgresql.BIT(length=3, varying=True), nullable=True),
        sa.Column("c10", postgresql.TIMESTAMP(precision=3), nullable=True),
        sa.Column("c11", postgresql.TIME(timezone=True, precision=2), nullable=True),
        sa.Column("c12", postgresql.INTERVAL(fields="DAY"), nullable=True),
        sa.Column("c13", postgresql.INT4RANGE(), nullable=True),
        sa.Column("c14", postgresql.TSTZRANGE(), nullable=True),
        sa.Column("c15", postgresql.MONEY(), nullable=True),
        sa.Column("c16", postgresql.OID(), nullable=True),
        sa.Column("c17", postgresql.BYTEA(), nullable=True),
        sa.Column("c18", postgresql.DATEMULTIRANGE(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade() -> None:
    op.drop_table("wide")
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP TYPE listed")
