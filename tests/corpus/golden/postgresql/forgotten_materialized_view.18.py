"""forgotten materialized view

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("REVOKE SELECT ON TABLE ages FROM pg_monitor")
    op.execute("DROP MATERIALIZED VIEW ages")


def downgrade() -> None:
    # of the models: materialized view ages
    op.execute(
        "CREATE MATERIALIZED VIEW ages AS\n"
        " SELECT age,\n"
        "    count(*) AS n\n"
        "   FROM users\n"
        "  GROUP BY age"
    )
    op.execute("COMMENT ON MATERIALIZED VIEW ages IS 'by age'")
    op.execute("CREATE UNIQUE INDEX ix_ages ON ages (age)")
    # of the models: grant ages TABLE pg_monitor
    op.execute("GRANT SELECT ON TABLE ages TO pg_monitor")
