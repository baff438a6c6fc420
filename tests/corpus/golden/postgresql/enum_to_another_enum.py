"""enum to another enum

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
        op.execute("CREATE TYPE state AS ENUM ('a', 'b', 'c')")
    op.alter_column("jobs", "status", server_default=None)
    op.alter_column(
        "jobs",
        "status",
        type_=sa.Enum("a", "b", "c", name="state", create_type=False),
        server_default="b",
        postgresql_using="status::text::state",
    )
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP TYPE status")


def downgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.execute("CREATE TYPE status AS ENUM ('a', 'b')")
    op.alter_column("jobs", "status", server_default=None)
    op.alter_column(
        "jobs",
        "status",
        type_=sa.Enum("a", "b", name="status", create_type=False),
        server_default=sa.text("'a'::status"),
        postgresql_using="status::text::status",
    )
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP TYPE state")
