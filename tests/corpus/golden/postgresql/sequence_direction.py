"""sequence direction

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "ALTER SEQUENCE counter INCREMENT BY -1 NO MINVALUE MAXVALUE 10 START WITH 10"
    )


def downgrade() -> None:
    op.execute(
        "ALTER SEQUENCE counter INCREMENT BY 1 NO MINVALUE NO MAXVALUE START WITH 1"
    )
