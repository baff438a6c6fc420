"""text to enum

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
    op.alter_column("jobs", "status", server_default=None)
    op.alter_column(
        "jobs",
        "status",
        type_=sa.Enum("a", "b", name="status", create_type=False),
        server_default="a",
        postgresql_using="status::status",
    )


def downgrade() -> None:
    op.alter_column(
        "jobs",
        "status",
        type_=sa.String(length=9),
        server_default=sa.text("'a'::character varying"),
    )
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP TYPE status")
