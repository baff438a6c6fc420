"""add range type measured by a function

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op

import tests.corpus.cases.types_of_our_own

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: function apart integer, integer
    op.execute(
        "CREATE FUNCTION apart(integer, integer) RETURNS float8 IMMUTABLE LANGUAGE sql "
        "AS $$ SELECT ($1 - $2)::float8 $$"
    )
    # of the models: range type span
    op.execute("CREATE TYPE span AS RANGE (subtype = integer, subtype_diff = apart)")
    op.add_column(
        "stays",
        sa.Column(
            "during",
            tests.corpus.cases.types_of_our_own.Named(name="span"),
            nullable=True,
        ),
    )


def downgrade() -> None:
    op.drop_column("stays", "during")
    op.execute("DROP TYPE span")
    op.execute("DROP FUNCTION apart(integer, integer)")
