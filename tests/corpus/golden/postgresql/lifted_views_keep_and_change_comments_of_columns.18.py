"""lifted views keep and change comments of columns

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
    op.execute("DROP MATERIALIZED VIEW ages")
    op.execute("DROP VIEW adults")
    op.alter_column("people", "age", type_=sa.BigInteger())
    op.execute(
        'CREATE VIEW adults AS SELECT id, name AS "The name" FROM people WHERE age > 17'
    )
    op.execute("COMMENT ON COLUMN adults.\"The name\" IS 'a'")
    op.execute(
        "CREATE MATERIALIZED VIEW ages AS\n"
        " SELECT age,\n"
        "    count(*) AS n\n"
        "   FROM people\n"
        "  GROUP BY age"
    )
    op.execute("COMMENT ON COLUMN ages.n IS 'other'")
    op.execute("CREATE UNIQUE INDEX by_age ON ages (age)")
    op.execute("COMMENT ON INDEX by_age IS 'another'")


def downgrade() -> None:
    op.execute("DROP MATERIALIZED VIEW ages")
    op.execute("DROP VIEW adults")
    op.alter_column("people", "age", type_=sa.Integer())
    op.execute(
        "CREATE VIEW adults AS\n"
        " SELECT id,\n"
        '    name AS "The name"\n'
        "   FROM people\n"
        "  WHERE (age > 17)"
    )
    op.execute("COMMENT ON COLUMN adults.\"The name\" IS 'a'")
    op.execute(
        "CREATE MATERIALIZED VIEW ages AS\n"
        " SELECT age,\n"
        "    count(*) AS n\n"
        "   FROM people\n"
        "  GROUP BY age"
    )
    op.execute("COMMENT ON COLUMN ages.n IS 'b'")
    op.execute("CREATE UNIQUE INDEX by_age ON ages (age)")
    op.execute("COMMENT ON INDEX by_age IS 'c'")
