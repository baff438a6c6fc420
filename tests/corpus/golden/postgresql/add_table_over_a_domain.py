"""add table over a domain

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
        "CREATE DOMAIN mail AS character varying(50) DEFAULT 'a@b' NOT NULL CONSTRAINT "
        "mail_check CHECK (VALUE LIKE '%@%')"
    )
    op.create_table(
        "lists",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "mails",
            postgresql.ARRAY(
                postgresql.DOMAIN("mail", sa.String(length=50), create_type=False)
            ),
            nullable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "mail",
            postgresql.DOMAIN("mail", sa.String(length=50), create_type=False),
            nullable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade() -> None:
    op.drop_table("users")
    op.drop_table("lists")
    op.execute("DROP DOMAIN mail")
