"""retyped column of views that nobody declares

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
    op.execute("DROP VIEW about")
    op.execute('DROP MATERIALIZED VIEW "An active"')
    op.execute("DROP VIEW active")
    op.alter_column("users", "name", type_=sa.Text())
    op.execute(
        "CREATE VIEW active AS\n"
        " SELECT users.id,\n"
        "    users.name\n"
        "   FROM users\n"
        "  WHERE ((users.age > 1) AND ((users.name)::text <> 'Cy'::text))"
    )
    op.execute(sa.DDL("COMMENT ON VIEW active IS 'it''s 5%% :x'"))
    op.execute("COMMENT ON COLUMN active.name IS 'the name'")
    op.execute("GRANT SELECT ON TABLE active TO PUBLIC")
    op.execute(
        'CREATE MATERIALIZED VIEW "An active" AS\n'
        ' SELECT a.name AS "The name",\n'
        "    count(*) AS n\n"
        "   FROM active a\n"
        "  GROUP BY a.name"
    )
    op.execute(
        'CREATE UNIQUE INDEX "An active by" ON "An active" ((lower("The name"::text)))'
    )
    op.execute(
        "CREATE TRIGGER instead INSTEAD OF INSERT ON active FOR EACH ROW EXECUTE "
        "FUNCTION instead()"
    )
    op.execute("COMMENT ON TRIGGER instead ON active IS 'kept'")
    op.execute('CREATE VIEW about AS\n SELECT "An active".n\n   FROM "An active"')
    op.execute("CREATE RULE nothing AS ON DELETE TO active DO INSTEAD NOTHING")


def downgrade() -> None:
    op.execute("DROP VIEW about")
    op.execute('DROP MATERIALIZED VIEW "An active"')
    op.execute("DROP VIEW active")
    op.alter_column("users", "name", type_=sa.String(length=50))
    op.execute(
        "CREATE VIEW active AS\n"
        " SELECT users.id,\n"
        "    users.name\n"
        "   FROM users\n"
        "  WHERE ((users.age > 1) AND ((users.name)::text <> 'Cy'::text))"
    )
    op.execute(sa.DDL("COMMENT ON VIEW active IS 'it''s 5%% :x'"))
    op.execute("COMMENT ON COLUMN active.name IS 'the name'")
    op.execute("GRANT SELECT ON TABLE active TO PUBLIC")
    op.execute(
        'CREATE MATERIALIZED VIEW "An active" AS\n'
        ' SELECT a.name AS "The name",\n'
        "    count(*) AS n\n"
        "   FROM active a\n"
        "  GROUP BY a.name"
    )
    op.execute(
        'CREATE UNIQUE INDEX "An active by" ON "An active" ((lower("The name"::text)))'
    )
    op.execute(
        "CREATE TRIGGER instead INSTEAD OF INSERT ON active FOR EACH ROW EXECUTE "
        "FUNCTION instead()"
    )
    op.execute("COMMENT ON TRIGGER instead ON active IS 'kept'")
    op.execute('CREATE VIEW about AS\n SELECT "An active".n\n   FROM "An active"')
    op.execute("CREATE RULE nothing AS ON DELETE TO active DO INSTEAD NOTHING")
