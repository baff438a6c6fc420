"""add namespace for a table

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
    # of the models: namespace My app
    op.execute('CREATE SCHEMA IF NOT EXISTS "My app"')
    op.create_table(
        "logs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        schema="My app",
    )


def downgrade() -> None:
    op.drop_table("logs", schema="My app")
    op.execute('DROP SCHEMA "My app"')
