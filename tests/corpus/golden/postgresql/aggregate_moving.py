"""aggregate moving

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
        "sspace = 8, combinefunc = int4pl, initcond = '0', msfunc = int4pl, minvfunc = "
        "int4mi, mstype = integer, msspace = 16, minitcond = '0', parallel = safe)"
    )


def downgrade() -> None:
    op.execute(
        "CREATE OR REPLACE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, "
        "initcond = '0')"
    )
