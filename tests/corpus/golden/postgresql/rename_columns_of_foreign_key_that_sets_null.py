"""rename columns of foreign key that sets null

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("uses", "lot b", new_column_name="new b")
    op.execute("ALTER TABLE uses RENAME CONSTRAINT fk_uses_lot TO fk_new")


def downgrade() -> None:
    op.execute("ALTER TABLE uses RENAME CONSTRAINT fk_new TO fk_uses_lot")
    op.alter_column("uses", "new b", new_column_name="lot b")
