"""enum array column

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
        op.execute("CREATE TYPE status AS ENUM ('a', 'b')")
    op.add_column(
        "jobs",
        sa.Column(
            "states",
            postgresql.ARRAY(sa.Enum("a", "b", name="status", create_type=False)),
            nullable=True,
        ),
    )


def downgrade() -> None:
    op.drop_column("jobs", "states")
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP TYPE status")
