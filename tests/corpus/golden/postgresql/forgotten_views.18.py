"""forgotten views

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP VIEW names_too")
    op.execute("DROP VIEW a_names")


def downgrade() -> None:
    # of the models: view a_names
    op.execute(
        "CREATE VIEW a_names AS\n"
        " SELECT id,\n"
        "    name\n"
        "   FROM users\n"
        "  WHERE (id = ANY (ARRAY[1, 2]))"
    )
    # of the models: view names_too
    op.execute("CREATE VIEW names_too AS\n SELECT name\n   FROM a_names")
