"""remarks of partitions of a table that goes

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
    op.drop_index(op.f("ix_kind"), table_name="logs")
    op.drop_table("logs")


def downgrade() -> None:
    op.create_table(
        "logs",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("made", sa.Date(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", "made", name=op.f("logs_pkey")),
        sa.ForeignKeyConstraint(
            ["id"], ["users.id"], name=op.f("fk"), ondelete="RESTRICT"
        ),
        sa.CheckConstraint("(id > 0)", name=op.f("ck")),
        postgresql_partition_by="RANGE (made)",
    )
    op.create_index(op.f("ix_kind"), "logs", ["kind"], unique=False)
    op.execute("CREATE TABLE a_rest PARTITION OF logs DEFAULT")
    op.execute(
        "CREATE TABLE p_2024 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO "
        "('2025-01-01') PARTITION BY RANGE (made)"
    )
    op.execute(
        "CREATE TABLE a_2024 PARTITION OF p_2024 FOR VALUES FROM ('2024-01-01') TO "
        "('2025-01-01')"
    )
    op.execute(
        "CREATE TRIGGER noted AFTER UPDATE OF kind ON logs FOR EACH ROW EXECUTE "
        "FUNCTION note()"
    )
    op.execute("COMMENT ON INDEX a_2024_pkey IS 'of a primary key'")
    op.execute("COMMENT ON CONSTRAINT ck ON a_2024 IS 'a check'")
    op.execute("COMMENT ON CONSTRAINT fk ON a_2024 IS 'a key'")
    op.execute("COMMENT ON INDEX a_2024_kind_idx IS 'an index'")
    op.execute("COMMENT ON TRIGGER noted ON a_rest IS 'rarely'")
    op.execute("COMMENT ON INDEX p_2024_kind_idx IS 'half-way'")
    op.execute("ALTER TABLE ONLY p_2024 DISABLE TRIGGER noted")
