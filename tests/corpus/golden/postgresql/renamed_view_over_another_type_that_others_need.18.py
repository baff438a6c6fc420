"""renamed view over another type that others need

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
    op.execute("DROP VIEW further")
    op.execute("DROP VIEW old_one")
    op.alter_column("orders", "cents", type_=sa.Numeric())
    # of the models: view new_one
    # of the models: grant new_one TABLE
    # of the models: grant new_one TABLE pg_read_all_stats
    # of the models: rule new_one quiet
    # of the models: trigger new_one written
    op.execute("CREATE VIEW new_one AS\n SELECT city,\n    cents\n   FROM orders")
    op.execute("CREATE VIEW further AS SELECT cents FROM new_one")
    op.execute("CREATE RULE quiet AS ON DELETE TO new_one DO INSTEAD NOTHING")
    op.execute(
        "CREATE TRIGGER written INSTEAD OF INSERT ON new_one FOR EACH ROW EXECUTE "
        "FUNCTION nothing()"
    )
    op.execute("COMMENT ON TRIGGER written ON new_one IS 'kept'")
    op.execute("GRANT SELECT (city) ON TABLE new_one TO PUBLIC")
    op.execute("GRANT SELECT ON TABLE new_one TO pg_read_all_stats")


def downgrade() -> None:
    op.execute("DROP VIEW further")
    op.execute("DROP VIEW new_one")
    op.alter_column("orders", "cents", type_=sa.Integer())
    # of the models: view old_one
    op.execute("CREATE VIEW old_one AS\n SELECT city,\n    cents\n   FROM orders")
    op.execute("CREATE VIEW further AS\n SELECT cents\n   FROM old_one")
    op.execute("CREATE RULE quiet AS ON DELETE TO old_one DO INSTEAD NOTHING")
    op.execute(
        "CREATE TRIGGER written INSTEAD OF INSERT ON old_one FOR EACH ROW EXECUTE "
        "FUNCTION nothing()"
    )
    op.execute("COMMENT ON TRIGGER written ON old_one IS 'kept'")
    op.execute("GRANT SELECT (city) ON TABLE old_one TO PUBLIC")
    op.execute("GRANT SELECT ON TABLE old_one TO pg_read_all_stats")
