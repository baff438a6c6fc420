"""renamed procedure

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: procedure It's new: "x" 5% integer
    op.execute('ALTER PROCEDURE old_one(integer) RENAME TO "It\'s new: ""x"" 5%"')


def downgrade() -> None:
    # of the models: procedure old_one integer
    op.execute('ALTER PROCEDURE "It\'s new: ""x"" 5%"(integer) RENAME TO old_one')
