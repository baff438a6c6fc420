"""policy check removed

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP POLICY own ON notes")
    op.execute("CREATE POLICY own ON notes USING (((author)::text = CURRENT_USER))")


def downgrade() -> None:
    op.execute("DROP POLICY own ON notes")
    op.execute(
        "CREATE POLICY own ON notes USING (((author)::text = CURRENT_USER)) WITH CHECK "
        "((id > 0))"
    )
