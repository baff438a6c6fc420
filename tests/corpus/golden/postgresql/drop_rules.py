"""drop rules

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
    op.execute("DROP RULE noted ON users")
    op.execute('DROP RULE "Both; of them" ON users')
    op.execute("DROP RULE instead ON loud")


def downgrade() -> None:
    # of the models: rule loud instead
    op.execute(
        "CREATE RULE instead AS ON INSERT TO loud DO INSTEAD  INSERT INTO users "
        "(name)\n"
        "  VALUES (lower(new.name))"
    )
    # of the models: rule users Both; of them
    op.execute(
        'CREATE RULE "Both; of them" AS ON DELETE TO users DO ( INSERT INTO log '
        "(line)\n"
        "  VALUES (old.name);\n"
        " DELETE FROM log\n"
        "  WHERE ((log.line)::text = ')'::text);\n"
        ")"
    )
    # of the models: rule users noted
    op.execute(
        "CREATE RULE noted AS ON UPDATE TO users WHERE ((new.name)::text <> "
        "(old.name)::text) DO  INSERT INTO log (line)\n"
        "  VALUES (((old.name)::text || ' 5% it''s;'::text))"
    )
    op.execute(
        sa.DDL(
            "COMMENT ON RULE noted ON users IS 'it''s \"5%%\" :name %%(x)s \\ ''''''\n"
            "\tsecond line; -- no end'"
        )
    )
