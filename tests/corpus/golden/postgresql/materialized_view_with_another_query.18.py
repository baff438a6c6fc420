"""materialized view with another query

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP VIEW over_loud")
    op.execute("DROP MATERIALIZED VIEW loud")
    op.execute(
        "CREATE MATERIALIZED VIEW loud AS SELECT id, lower(name) AS name FROM users "
        "WHERE name IN ('Ada', 'Bo')"
    )
    op.execute("COMMENT ON MATERIALIZED VIEW loud IS 'kept'")
    op.execute("CREATE UNIQUE INDEX by_id ON loud (id)")
    op.execute("GRANT SELECT ON TABLE loud TO PUBLIC")
    op.execute("CREATE VIEW over_loud AS SELECT name FROM loud")


def downgrade() -> None:
    op.execute("DROP VIEW over_loud")
    op.execute("DROP MATERIALIZED VIEW loud")
    op.execute(
        "CREATE MATERIALIZED VIEW loud AS\n"
        " SELECT id,\n"
        "    upper((name)::text) AS name\n"
        "   FROM users\n"
        "  WHERE ((name)::text = ANY (ARRAY[('Ada'::character varying)::text, "
        "('Bo'::character varying)::text]))"
    )
    op.execute("COMMENT ON MATERIALIZED VIEW loud IS 'kept'")
    op.execute("CREATE UNIQUE INDEX by_id ON loud (id)")
    op.execute("GRANT SELECT ON TABLE loud TO PUBLIC")
    op.execute("CREATE VIEW over_loud AS\n SELECT name\n   FROM loud")
