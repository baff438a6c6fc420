"""add sequences in sql

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
    # of the models: sequence Odd.1%:x
    op.execute(sa.DDL('CREATE SEQUENCE "Odd.1%%:x"'))
    # of the models: sequence counter
    op.execute(
        "CREATE SEQUENCE counter AS smallint INCREMENT BY -3 MINVALUE -90 MAXVALUE 100 "
        "START WITH 10 CACHE 4 CYCLE"
    )
    op.execute(sa.DDL("COMMENT ON SEQUENCE counter IS 'it''s 5%% :x'"))


def downgrade() -> None:
    op.execute("DROP SEQUENCE counter")
    op.execute(sa.DDL('DROP SEQUENCE "Odd.1%%:x"'))
