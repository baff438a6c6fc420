"""add table whose default is a sequence

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
    # of the models: sequence app counter
    op.execute("CREATE SEQUENCE app.counter")
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "n",
            sa.Integer(),
            nullable=True,
            server_default=sa.text("nextval('app.counter')"),
        ),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade() -> None:
    op.drop_table("users")
    op.execute("DROP SEQUENCE app.counter")
    op.execute("DROP SCHEMA app")
