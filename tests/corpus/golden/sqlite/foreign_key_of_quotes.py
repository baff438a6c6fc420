"""foreign key of quotes

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
    with op.batch_alter_table("uses") as batch_op:
        batch_op.create_foreign_key(
            batch_op.f('fit\'s "q"'), 'it\'s "q"', ['it\'s "q"_id'], ['it\'s "q"']
        )


def downgrade() -> None:
    with op.batch_alter_table(
        "uses",
        copy_from=sa.Table(
            "uses",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column('it\'s "q"_id', sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sa.ForeignKeyConstraint(
                ['it\'s "q"_id'], ['it\'s "q".it\'s "q"'], name=op.f('fit\'s "q"')
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f('fit\'s "q"'), type_="foreignkey")
