"""foreign key of quotes

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_foreign_key(
        op.f('fit\'s "q"'), "uses", 'it\'s "q"', ['it\'s "q"_id'], ['it\'s "q"']
    )


def downgrade() -> None:
    op.drop_constraint(op.f('fit\'s "q"'), "uses", type_="foreignkey")
