"""renamed policy

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: policy orders It's new: "x" 5%
    op.execute('ALTER POLICY old_one ON orders RENAME TO "It\'s new: ""x"" 5%"')


def downgrade() -> None:
    # of the models: policy orders old_one
    op.execute('ALTER POLICY "It\'s new: ""x"" 5%" ON orders RENAME TO old_one')
