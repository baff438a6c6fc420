"""view made anew keeps its rules

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP VIEW loud")
    op.execute("CREATE VIEW loud AS SELECT upper(name) AS name FROM users")
    op.execute(
        "CREATE RULE instead AS ON INSERT TO loud DO INSTEAD INSERT INTO users (name) "
        "VALUES (lower(new.name))"
    )
    op.execute("CREATE RULE never AS ON DELETE TO loud DO INSTEAD NOTHING")


def downgrade() -> None:
    op.execute("DROP VIEW loud")
    op.execute(
        "CREATE VIEW loud AS\n"
        " SELECT id,\n"
        "    upper((name)::text) AS name\n"
        "   FROM users"
    )
    op.execute(
        "CREATE RULE instead AS ON INSERT TO loud DO INSTEAD  INSERT INTO users "
        "(name)\n"
        "  VALUES (lower(new.name))"
    )
    op.execute("CREATE RULE never AS ON DELETE TO loud DO INSTEAD NOTHING")
