"""add composite types

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
    # of the models: composite type z
    op.execute(
        sa.DDL(
            'CREATE TYPE z AS (x integer, "Odd.5%%:x" character varying(5) COLLATE "C")'
        )
    )
    # of the models: composite type a_pair
    op.execute("CREATE TYPE a_pair AS (n numeric(10,2)[], z z)")
    op.execute(sa.DDL("COMMENT ON TYPE a_pair IS 'it''s 5%% :x'"))
    op.add_column(
        "users",
        sa.Column(
            "mail",
            tests.corpus.cases.types_of_our_own.Named(name="a_pair"),
            nullable=True,
        ),
    )


def downgrade() -> None:
    op.drop_column("users", "mail")
    op.execute("DROP TYPE a_pair")
    op.execute("DROP TYPE z")
