"""view without a column beneath another view

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP VIEW a_names")
    op.execute("DROP VIEW active")
    op.execute("CREATE VIEW active AS SELECT name FROM users WHERE age > 1")
    op.execute("GRANT SELECT ON TABLE active TO PUBLIC")
    op.execute("CREATE VIEW a_names AS SELECT name FROM active")


def downgrade() -> None:
    op.execute("DROP VIEW a_names")
    op.execute("DROP VIEW active")
    op.execute(
        "CREATE VIEW active AS\n SELECT id,\n    name\n   FROM users\n  WHERE (age > 1)"
    )
    op.execute("GRANT SELECT ON TABLE active TO PUBLIC")
    op.execute("CREATE VIEW a_names AS\n SELECT name\n   FROM active")
