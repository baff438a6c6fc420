"""add rules

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
    # of the models: rule loud instead
    op.execute(
        "CREATE RULE instead AS ON INSERT TO loud DO INSTEAD INSERT INTO users (name) "
        "VALUES (lower(new.name))"
    )
    # of the models: rule users Both; of them
    op.execute(
        'CREATE RULE "Both; of them" AS ON DELETE TO users DO ALSO (INSERT INTO log '
        "(line) VALUES (old.name); DELETE FROM log WHERE line = ')')"
    )
    # of the models: rule users noted
    op.execute(
        "CREATE RULE noted AS ON UPDATE TO users WHERE new.name <> old.name DO ALSO "
        "INSERT INTO log (line) VALUES (old.name || ' 5% it''s;')"
    )
    op.execute(
        sa.DDL(
            "COMMENT ON RULE noted ON users IS 'it''s \"5%%\" :name %%(x)s \\ ''''''\n"
            "\tsecond line; -- no end'"
        )
    )
    # of the models: rule loud never
    op.execute("CREATE RULE never AS ON DELETE TO loud DO INSTEAD NOTHING")


def downgrade() -> None:
    op.execute("DROP RULE never ON loud")
    op.execute("DROP RULE noted ON users")
    op.execute('DROP RULE "Both; of them" ON users')
    op.execute("DROP RULE instead ON loud")
