"""add all kinds quotes

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
    op.create_table(
        'it\'s "q"',
        sa.Column('it\'s "q"', sa.Integer(), nullable=False),
        sa.Column('it\'s "q"2', sa.String(length=5), nullable=True),
        sa.Column("n", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint('it\'s "q"'),
        sa.UniqueConstraint('it\'s "q"2', name=op.f('uit\'s "q"')),
        sa.CheckConstraint("n > 0", name=op.f('cit\'s "q"')),
    )
    op.create_index(op.f('iit\'s "q"'), 'it\'s "q"', ['it\'s "q"2'], unique=False)
    op.add_column("kept", sa.Column('it\'s "q"', sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_index(op.f('iit\'s "q"'), table_name='it\'s "q"')
    op.drop_column("kept", 'it\'s "q"')
    op.drop_table('it\'s "q"')
