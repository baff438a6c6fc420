"""view gets a column with comment

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        'CREATE OR REPLACE VIEW adults AS SELECT id, name AS "The name", age FROM '
        "people WHERE age > 17"
    )
    op.execute("COMMENT ON COLUMN adults.\"The name\" IS 'b'")
    op.execute("COMMENT ON COLUMN adults.age IS 'new'")


def downgrade() -> None:
    op.execute("DROP VIEW adults")
    op.execute(
        "CREATE VIEW adults AS\n"
        " SELECT people.id,\n"
        '    people.name AS "The name"\n'
        "   FROM people\n"
        "  WHERE (people.age > 17)"
    )
    op.execute("COMMENT ON COLUMN adults.\"The name\" IS 'a'")
