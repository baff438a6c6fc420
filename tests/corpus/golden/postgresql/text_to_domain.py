"""text to domain

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
        "CREATE DOMAIN mail AS text CONSTRAINT mail_check CHECK (VALUE LIKE '%@%')"
    )
    op.alter_column(
        "users",
        "mail",
        type_=postgresql.DOMAIN("mail", sa.Text(), create_type=False),
        postgresql_using="mail::mail",
    )


def downgrade() -> None:
    op.alter_column("users", "mail", type_=sa.Text())
    op.execute("DROP DOMAIN mail")
