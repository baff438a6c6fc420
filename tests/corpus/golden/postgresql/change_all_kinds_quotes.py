"""change all kinds quotes

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
    op.drop_index(op.f('iit\'s "q"'), table_name='it\'s "q"')
    op.drop_constraint(op.f('cit\'s "q"'), 'it\'s "q"', type_="check")
    op.drop_constraint(op.f('uit\'s "q"'), 'it\'s "q"', type_="unique")
    op.alter_column(
        'it\'s "q"',
        'it\'s "q"2',
        type_=sa.String(length=9),
        nullable=False,
        server_default='it\'s "q"',
    )
    op.create_unique_constraint(op.f('uit\'s "q"'), 'it\'s "q"', ["n", 'it\'s "q"2'])
    op.create_check_constraint(op.f('cit\'s "q"'), 'it\'s "q"', "n > 1")
    op.create_index(op.f('iit\'s "q"'), 'it\'s "q"', ['it\'s "q"2', "n"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f('iit\'s "q"'), table_name='it\'s "q"')
    op.drop_constraint(op.f('cit\'s "q"'), 'it\'s "q"', type_="check")
    op.drop_constraint(op.f('uit\'s "q"'), 'it\'s "q"', type_="unique")
    op.alter_column(
        'it\'s "q"',
        'it\'s "q"2',
        type_=sa.String(length=5),
        nullable=True,
        server_default=None,
    )
    op.create_unique_constraint(op.f('uit\'s "q"'), 'it\'s "q"', ['it\'s "q"2'])
    op.create_check_constraint(op.f('cit\'s "q"'), 'it\'s "q"', "(n > 0)")
    op.create_index(op.f('iit\'s "q"'), 'it\'s "q"', ['it\'s "q"2'], unique=False)
