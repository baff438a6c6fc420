"""domains that need one another

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
    # of the models: domain Word
    op.execute(
        sa.DDL(
            'CREATE DOMAIN "Word" AS text COLLATE "C" CONSTRAINT "5%%:x" CHECK (VALUE '
            "<> '5%%:x') CONSTRAINT \"Word_check\" CHECK (VALUE <> '')"
        )
    )
    # of the models: domain a_mail
    op.execute(
        "CREATE DOMAIN a_mail AS \"Word\" DEFAULT 'a@b' NOT NULL CONSTRAINT "
        "a_mail_check CHECK (VALUE LIKE '%@%')"
    )
    op.execute(sa.DDL("COMMENT ON DOMAIN a_mail IS 'it''s 5%% :x'"))
    op.add_column(
        "users",
        sa.Column(
            "mail",
            postgresql.DOMAIN("a_mail", sa.Text(), create_type=False),
            nullable=True,
        ),
    )


def downgrade() -> None:
    op.drop_column("users", "mail")
    op.execute("DROP DOMAIN a_mail")
    op.execute('DROP DOMAIN "Word"')
