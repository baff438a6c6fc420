"""view with another query keeps comments of columns

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP MATERIALIZED VIEW ages")
    op.execute(
        'CREATE OR REPLACE VIEW adults AS SELECT id, name AS "The name" FROM people '
        "WHERE age > 18"
    )
    op.execute(
        "CREATE MATERIALIZED VIEW ages AS SELECT age, sum(id) AS n FROM people GROUP "
        "BY age"
    )
    op.execute("COMMENT ON COLUMN ages.n IS 'b'")
    op.execute("CREATE UNIQUE INDEX by_age ON ages (age)")
    op.execute("COMMENT ON INDEX by_age IS 'c'")


def downgrade() -> None:
    op.execute("DROP MATERIALIZED VIEW ages")
    op.execute(
        "CREATE OR REPLACE VIEW adults AS\n"
        " SELECT id,\n"
        '    name AS "The name"\n'
        "   FROM people\n"
        "  WHERE (age > 17)"
    )
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
