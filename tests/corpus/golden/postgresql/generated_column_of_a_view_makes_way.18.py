"""generated column of a view makes way

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
    op.execute("DROP VIEW twos")
    op.drop_column("users", "twice")
    op.alter_column("users", "age", type_=sa.BigInteger())
    op.add_column(
        "users",
        sa.Column(
            "twice", sa.Integer(), sa.Computed("age * 2", persisted=True), nullable=True
        ),
    )
    op.execute("CREATE VIEW twos AS\n SELECT twice\n   FROM users")


def downgrade() -> None:
    op.execute("DROP VIEW twos")
    op.drop_column("users", "twice")
    op.alter_column("users", "age", type_=sa.Integer())
    op.add_column(
        "users",
        sa.Column(
            "twice",
            sa.Integer(),
            sa.Computed("(age * 2)", persisted=True),
            nullable=True,
        ),
    )
    op.execute("CREATE VIEW twos AS\n SELECT twice\n   FROM users")
