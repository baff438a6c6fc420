"""add views with comments of columns

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
    # of the models: view adults
    op.execute(
        'CREATE VIEW adults AS SELECT id, name AS "The name" FROM people WHERE age > 17'
    )
    op.execute(
        sa.DDL(
            'COMMENT ON COLUMN adults."The name" IS \'it\'\'s "5%%" :name %%(x)s \\ '
            "''''''\n"
            "\tsecond line; -- no end'"
        )
    )
    # of the models: materialized view ages
    op.execute(
        "CREATE MATERIALIZED VIEW ages AS SELECT age, count(*) AS n FROM people GROUP "
        "BY age"
    )
    op.execute("COMMENT ON COLUMN ages.n IS 'ü'")
    op.execute("CREATE UNIQUE INDEX by_age ON ages (age)")
    op.execute("COMMENT ON INDEX by_age IS 'by 5%'")


def downgrade() -> None:
    op.execute("DROP MATERIALIZED VIEW ages")
    op.execute("DROP VIEW adults")
