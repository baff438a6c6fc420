"""view loses a column with comment

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP VIEW adults")
    op.execute(
        'CREATE VIEW adults AS SELECT name AS "The name" FROM people WHERE age > 17'
    )
    op.execute("COMMENT ON COLUMN adults.\"The name\" IS 'a'")


def downgrade() -> None:
    op.execute("DROP VIEW adults")
    op.execute(
        "CREATE VIEW adults AS\n"
        " SELECT id,\n"
        '    name AS "The name"\n'
        "   FROM people\n"
        "  WHERE (age > 17)"
    )
    op.execute("COMMENT ON COLUMN adults.\"The name\" IS 'a'")
    op.execute("COMMENT ON COLUMN adults.id IS 'gone'")
