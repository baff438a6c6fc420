"""add table of every type

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
        op.execute("CREATE TYPE \"my Enum\" AS ENUM ('x', 'y''z')")
    op.create_table(
        "wide",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("c0", sa.String(), nullable=True),
        sa.Column("c1", sa.String(length=9), nullable=True),
        sa.Column("c2", sa.Text(), nullable=True),
        sa.Column("c3", sa.Numeric(precision=9, scale=3), nullable=True),
        sa.Column("c4", sa.Float(), nullable=True),
        sa.Column("c5", sa.Double(), nullable=True),
        sa.Column("c6", sa.REAL(), nullable=True),
        sa.Column("c7", sa.Date(), nullable=True),
        sa.Column("c8", sa.Time(), nullable=True),
        sa.Column("c9", sa.DateTime(), nullable=True),
        sa.Column("c10", sa.DateTime(timezone=True), nullable=True),
        sa.Column("c11", sa.JSON(), nullable=True),
        sa.Column("c12", sa.Uuid(), nullable=True),
        sa.Column("c13", sa.LargeBinary(), nullable=True),
        sa.Column("c14", sa.Boolean(), nullable=True),
        sa.Column("c15", sa.SmallInteger(), nullable=True),
        sa.Column("c16", sa.BigInteger(), nullable=True),
        sa.Column("c17", sa.Interval(), nullable=True),
        sa.Column("c18", sa.CHAR(length=3), nullable=True),
        sa.Column(
            "c19", sa.Enum("x", "y'z", name="my Enum", create_type=False), nullable=True
        ),
        sa.Column("c20", sa.String(length=1), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade() -> None:
    op.drop_table("wide")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "my Enum"')
