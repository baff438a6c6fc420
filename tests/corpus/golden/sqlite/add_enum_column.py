"""add enum column

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
        op.execute("CREATE TYPE status AS ENUM ('a', 'b')")
    op.add_column(
        "jobs",
        sa.Column(
            "status",
            sa.Enum("a", "b", name="status", create_type=False),
            nullable=False,
            server_default="a",
        ),
    )


def downgrade() -> None:
    op.drop_column("jobs", "status")
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP TYPE status")
