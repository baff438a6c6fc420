"""renamed view

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: view It's new: "x" 5%
    op.execute('ALTER VIEW old_one RENAME TO "It\'s new: ""x"" 5%"')


def downgrade() -> None:
    # of the models: view old_one
    op.execute('ALTER VIEW "It\'s new: ""x"" 5%" RENAME TO old_one')
