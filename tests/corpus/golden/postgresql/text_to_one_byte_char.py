"""text to one byte char

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op

import tests.corpus.cases.types

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("things", "x", type_=tests.corpus.cases.types.Named(name='"char"'))


def downgrade() -> None:
    op.alter_column("things", "x", type_=sa.CHAR(length=1))
