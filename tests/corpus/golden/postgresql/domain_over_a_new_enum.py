"""domain over a new enum

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
        op.execute("CREATE TYPE letter AS ENUM ('a', 'b')")
    # of the models: domain mail
    op.execute("CREATE DOMAIN mail AS letter DEFAULT 'a'")
    op.add_column(
        "users",
        sa.Column(
            "mail",
            postgresql.DOMAIN(
                "mail",
                sa.Enum("a", "b", name="letter", create_type=False),
                create_type=False,
            ),
            nullable=True,
        ),
    )


def downgrade() -> None:
    op.drop_column("users", "mail")
    op.execute("DROP DOMAIN mail")
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP TYPE letter")
