"""view made anew loses its comments

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("COMMENT ON VIEW adults IS NULL")
    op.execute('COMMENT ON COLUMN adults."The name" IS NULL')
    op.execute("DROP VIEW adults")
    op.execute(
        'CREATE VIEW adults AS SELECT name AS "The name" FROM people WHERE age > 17'
    )


def downgrade() -> None:
    op.execute("DROP VIEW adults")
    op.execute(
        "CREATE VIEW adults AS\n"
        " SELECT people.id,\n"
        '    people.name AS "The name"\n'
        "   FROM people\n"
        "  WHERE (people.age > 17)"
    )
    op.execute("COMMENT ON VIEW adults IS 'gone'")
    op.execute("COMMENT ON COLUMN adults.\"The name\" IS 'a'")
