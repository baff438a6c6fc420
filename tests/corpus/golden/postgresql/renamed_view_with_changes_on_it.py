"""renamed view with changes on it

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("REVOKE SELECT ON TABLE old_one FROM pg_read_all_stats")
    op.execute("DROP TRIGGER written ON old_one")
    # of the models: view new_one
    # of the models: grant new_one TABLE
    # of the models: grant new_one TABLE pg_monitor
    # of the models: rule new_one quiet
    # of the models: trigger new_one written
    op.execute("ALTER VIEW old_one RENAME TO new_one")
    op.execute("COMMENT ON RULE quiet ON new_one IS 'new'")
    op.execute(
        "CREATE TRIGGER written INSTEAD OF UPDATE ON new_one FOR EACH ROW EXECUTE "
        "FUNCTION nothing()"
    )
    op.execute("COMMENT ON TRIGGER written ON new_one IS 'kept'")
    op.execute("REVOKE SELECT (city) ON TABLE new_one FROM PUBLIC")
    op.execute("GRANT SELECT ON TABLE new_one TO PUBLIC")
    # of the models: grant new_one TABLE pg_monitor
    op.execute("GRANT SELECT ON TABLE new_one TO pg_monitor")


def downgrade() -> None:
    op.execute("REVOKE SELECT ON TABLE new_one FROM pg_monitor")
    op.execute("DROP TRIGGER written ON new_one")
    # of the models: view old_one
    op.execute("ALTER VIEW new_one RENAME TO old_one")
    op.execute("COMMENT ON RULE quiet ON old_one IS NULL")
    op.execute(
        "CREATE TRIGGER written INSTEAD OF INSERT ON old_one FOR EACH ROW EXECUTE "
        "FUNCTION nothing()"
    )
    op.execute("COMMENT ON TRIGGER written ON old_one IS 'kept'")
    op.execute("REVOKE SELECT ON TABLE old_one FROM PUBLIC")
    op.execute("GRANT SELECT (city) ON TABLE old_one TO PUBLIC")
    # of the models: grant new_one TABLE pg_read_all_stats
    op.execute("GRANT SELECT ON TABLE old_one TO pg_read_all_stats")
