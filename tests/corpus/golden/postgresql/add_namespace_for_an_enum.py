"""add namespace for an enum

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
    # of the models: namespace app
    op.execute("CREATE SCHEMA IF NOT EXISTS app")
    if op.get_context().dialect.name == "postgresql":
        op.execute("CREATE TYPE app.s AS ENUM ('a', 'b')")
    op.add_column(
        "users",
        sa.Column(
            "s",
            sa.Enum("a", "b", name="s", schema="app", create_type=False),
            nullable=True,
        ),
    )


def downgrade() -> None:
    op.drop_column("users", "s")
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP TYPE app.s")
    op.execute("DROP SCHEMA app")
