"""rename hostile columns

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("it's", "50%(x)s %%", new_column_name="'); DROP TABLE kept; --")
    op.alter_column("it's", 'it\'s "q"', new_column_name="größe_日本")


def downgrade() -> None:
    op.alter_column("it's", "'); DROP TABLE kept; --", new_column_name="50%(x)s %%")
    op.alter_column("it's", "größe_日本", new_column_name='it\'s "q"')
