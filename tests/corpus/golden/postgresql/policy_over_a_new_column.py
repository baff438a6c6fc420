"""policy over a new column

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
    op.execute("DROP POLICY own ON notes")
    op.add_column("notes", sa.Column("editor", sa.String(length=20), nullable=True))
    op.execute(
        "CREATE POLICY own ON notes USING ((coalesce(editor, author) = current_user))"
    )


def downgrade() -> None:
    op.execute("DROP POLICY own ON notes")
    op.drop_column("notes", "editor")
    op.execute("CREATE POLICY own ON notes USING (((author)::text = CURRENT_USER))")
