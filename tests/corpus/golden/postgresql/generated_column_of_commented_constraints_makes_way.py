"""generated column of commented constraints makes way

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
    op.drop_column("people", "twice")
    op.alter_column("people", "age", type_=sa.BigInteger())
    op.add_column(
        "people",
        sa.Column(
            "twice", sa.Integer(), sa.Computed("age * 2", persisted=True), nullable=True
        ),
    )
    op.create_unique_constraint(op.f("uq_twice"), "people", ["twice"])
    op.execute(
        sa.DDL(
            "COMMENT ON CONSTRAINT uq_twice ON people IS 'it''s \"5%%\" :name %%(x)s "
            "\\ ''''''\n"
            "\tsecond line; -- no end'"
        )
    )
    op.create_index(op.f("ix_twice"), "people", ["twice"], unique=False)
    op.execute(
        sa.DDL(
            "COMMENT ON INDEX ix_twice IS 'it''s \"5%%\" :name %%(x)s \\ ''''''\n"
            "\tsecond line; -- no end'"
        )
    )


def downgrade() -> None:
    op.drop_column("people", "twice")
    op.alter_column("people", "age", type_=sa.Integer())
    op.add_column(
        "people",
        sa.Column(
            "twice",
            sa.Integer(),
            sa.Computed("(age * 2)", persisted=True),
            nullable=True,
        ),
    )
    op.create_unique_constraint(op.f("uq_twice"), "people", ["twice"])
    op.execute(
        sa.DDL(
            "COMMENT ON CONSTRAINT uq_twice ON people IS 'it''s \"5%%\" :name %%(x)s "
            "\\ ''''''\n"
            "\tsecond line; -- no end'"
        )
    )
    op.create_index(op.f("ix_twice"), "people", ["twice"], unique=False)
    op.execute(
        sa.DDL(
            "COMMENT ON INDEX ix_twice IS 'it''s \"5%%\" :name %%(x)s \\ ''''''\n"
            "\tsecond line; -- no end'"
        )
    )
