"""unique index that is referred to changes

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index(op.f("ix_teams"), table_name="teams")
    op.create_index(op.f("ix_teams"), "teams", ["year", "code"], unique=True)


def downgrade() -> None:
    op.drop_index(op.f("ix_teams"), table_name="teams")
    op.create_index(op.f("ix_teams"), "teams", ["code", "year"], unique=True)
