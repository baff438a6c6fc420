"""renamed rule

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: rule orders It's new: "x" 5%
    op.execute('ALTER RULE old_one ON orders RENAME TO "It\'s new: ""x"" 5%"')


def downgrade() -> None:
    # of the models: rule orders old_one
    op.execute('ALTER RULE "It\'s new: ""x"" 5%" ON orders RENAME TO old_one')
