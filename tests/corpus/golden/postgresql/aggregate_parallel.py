"""aggregate parallel

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
        "CREATE OR REPLACE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, "
        "parallel = safe, initcond = '0')"
    )


def downgrade() -> None:
    op.execute(
        "CREATE OR REPLACE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, "
        "initcond = '0')"
    )
