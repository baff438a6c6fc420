"""add column over a domain

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
    # of the models: domain mail
    op.execute(
        "CREATE DOMAIN mail AS text DEFAULT 'a@b' CONSTRAINT ck_mail CHECK (VALUE LIKE "
        "'%@%')"
    )
    op.add_column(
        "users",
        sa.Column(
            "mail",
            postgresql.DOMAIN("mail", sa.Text(), create_type=False),
            nullable=True,
        ),
    )


def downgrade() -> None:
    op.drop_column("users", "mail")
    op.execute("DROP DOMAIN mail")
