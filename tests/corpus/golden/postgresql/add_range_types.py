"""add range types

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
    # of the models: domain day
    op.execute("CREATE DOMAIN day AS date")
    # of the models: range type Span 5%:x
    op.execute(
        sa.DDL(
            'CREATE TYPE "Span 5%%:x" AS RANGE (subtype = text, collation = "C", '
            'multirange_type_name = "Spans :x")'
        )
    )
    # of the models: range type a_span
    op.execute(
        "CREATE TYPE a_span AS RANGE (subtype = double precision, subtype_diff = "
        "float8mi)"
    )
    op.execute(sa.DDL("COMMENT ON TYPE a_span IS 'it''s 5%% :x'"))
    # of the models: range type of_days
    op.execute("CREATE TYPE of_days AS RANGE (subtype = day)")
    op.add_column(
        "stays",
        sa.Column(
            "during",
            tests.corpus.cases.types_of_our_own.Named(name="a_span"),
            nullable=True,
        ),
    )


def downgrade() -> None:
    op.drop_column("stays", "during")
    op.execute("DROP TYPE of_days")
    op.execute("DROP TYPE a_span")
    op.execute(sa.DDL('DROP TYPE "Span 5%%:x"'))
    op.execute("DROP DOMAIN day")
