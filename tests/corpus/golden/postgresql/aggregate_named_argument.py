"""aggregate named argument

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP AGGREGATE total(integer)")
    op.execute(
        "CREATE AGGREGATE total(b integer) (sfunc = int4pl, stype = integer, initcond "
        "= '0')"
    )


def downgrade() -> None:
    op.execute("DROP AGGREGATE total(integer)")
    op.execute(
        "CREATE AGGREGATE total(a integer) (sfunc = int4pl, stype = integer, initcond "
        "= '0')"
    )
