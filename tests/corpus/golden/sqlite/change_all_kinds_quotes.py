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
    with op.batch_alter_table(
        'it\'s "q"',
        copy_from=sa.Table(
            'it\'s "q"',
            sa.MetaData(),
            sa.Column('it\'s "q"', sa.Integer(), nullable=False),
            sa.Column('it\'s "q"2', sa.String(length=5), nullable=True),
            sa.Column("n", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint('it\'s "q"'),
            sa.UniqueConstraint('it\'s "q"2', name=op.f('uit\'s "q"')),
            sa.CheckConstraint("n > 0", name=op.f('cit\'s "q"')),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f('cit\'s "q"'), type_="check")
        batch_op.drop_constraint(batch_op.f('uit\'s "q"'), type_="unique")
        batch_op.alter_column(
            'it\'s "q"2',
            type_=sa.String(length=9),
            nullable=False,
            server_default='it\'s "q"',
        )
        batch_op.create_check_constraint(batch_op.f('cit\'s "q"'), "n > 1")
        batch_op.create_unique_constraint(batch_op.f('uit\'s "q"'), ["n", 'it\'s "q"2'])
    op.create_index(op.f('iit\'s "q"'), 'it\'s "q"', ['it\'s "q"2', "n"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f('iit\'s "q"'), table_name='it\'s "q"')
    with op.batch_alter_table(
        'it\'s "q"',
        copy_from=sa.Table(
            'it\'s "q"',
            sa.MetaData(),
            sa.Column('it\'s "q"', sa.Integer(), nullable=False),
            sa.Column(
                'it\'s "q"2',
                sa.String(length=9),
                nullable=False,
                server_default=sa.text("'it''s \"q\"'"),
            ),
            sa.Column("n", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint('it\'s "q"'),
            sa.UniqueConstraint("n", 'it\'s "q"2', name=op.f('uit\'s "q"')),
            sa.CheckConstraint("n > 1", name=op.f('cit\'s "q"')),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f('cit\'s "q"'), type_="check")
        batch_op.drop_constraint(batch_op.f('uit\'s "q"'), type_="unique")
        batch_op.alter_column(
            'it\'s "q"2', type_=sa.String(length=5), nullable=True, server_default=None
        )
        batch_op.create_check_constraint(batch_op.f('cit\'s "q"'), "n > 0")
        batch_op.create_unique_constraint(batch_op.f('uit\'s "q"'), ['it\'s "q"2'])
    op.create_index(op.f('iit\'s "q"'), 'it\'s "q"', ['it\'s "q"2'], unique=False)
