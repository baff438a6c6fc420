"""retyped column of rules that nobody declares

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
    op.execute("DROP RULE instead ON loud")
    op.execute("DROP RULE noted ON users")
    op.execute('DROP RULE "Both; of them" ON users')
    op.execute("DROP VIEW loud")
    op.alter_column("users", "name", type_=sa.Text())
    op.execute(
        "CREATE VIEW loud AS\n"
        " SELECT users.id,\n"
        "    upper((users.name)::text) AS name\n"
        "   FROM users"
    )
    op.execute(
        'CREATE RULE "Both; of them" AS ON DELETE TO users DO ( INSERT INTO log '
        "(line)\n"
        "  VALUES (old.name);\n"
        " DELETE FROM log\n"
        "  WHERE ((log.line)::text = ')'::text);\n"
        ")"
    )
    op.execute(
        "CREATE RULE noted AS ON UPDATE TO users WHERE ((new.name)::text <> "
        "(old.name)::text) DO  INSERT INTO log (line)\n"
        "  VALUES (((old.name)::text || ' 5% it''s;'::text))"
    )
    op.execute("ALTER TABLE users DISABLE RULE noted")
    op.execute("COMMENT ON RULE noted ON users IS 'a'")
    op.execute(
        "CREATE RULE instead AS ON INSERT TO loud DO INSTEAD  INSERT INTO users "
        "(name)\n"
        "  VALUES (lower(new.name))"
    )


def downgrade() -> None:
    op.execute("DROP RULE instead ON loud")
    op.execute("DROP RULE noted ON users")
    op.execute('DROP RULE "Both; of them" ON users')
    op.execute("DROP VIEW loud")
    op.alter_column("users", "name", type_=sa.String(length=50))
    op.execute(
        "CREATE VIEW loud AS\n"
        " SELECT users.id,\n"
        "    upper((users.name)::text) AS name\n"
        "   FROM users"
    )
    op.execute(
        'CREATE RULE "Both; of them" AS ON DELETE TO users DO ( INSERT INTO log '
        "(line)\n"
        "  VALUES (old.name);\n"
        " DELETE FROM log\n"
        "  WHERE ((log.line)::text = ')'::text);\n"
        ")"
    )
    op.execute(
        "CREATE RULE noted AS ON UPDATE TO users WHERE ((new.name)::text <> "
        "(old.name)::text) DO  INSERT INTO log (line)\n"
        "  VALUES (((old.name)::text || ' 5% it''s;'::text))"
    )
    op.execute("ALTER TABLE users DISABLE RULE noted")
    op.execute("COMMENT ON RULE noted ON users IS 'a'")
    op.execute(
        "CREATE RULE instead AS ON INSERT TO loud DO INSTEAD  INSERT INTO users "
        "(name)\n"
        "  VALUES (lower(new.name))"
    )
