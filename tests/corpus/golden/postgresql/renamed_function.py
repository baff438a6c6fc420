"""renamed function

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: function It's new: "x" 5% integer, text
    op.execute('ALTER FUNCTION old_one(integer, text) RENAME TO "It\'s new: ""x"" 5%"')


def downgrade() -> None:
    # of the models: function old_one integer, text
    op.execute('ALTER FUNCTION "It\'s new: ""x"" 5%"(integer, text) RENAME TO old_one')
