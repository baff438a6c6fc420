"""partitions with objects of their own dropped

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
    op.drop_table("events")


def downgrade() -> None:
    op.create_table(
        "events",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("made", sa.Date(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", "made", name=op.f("events_pkey")),
        postgresql_partition_by="RANGE (made)",
    )
    op.execute("CREATE TABLE a_rest PARTITION OF events DEFAULT")
    op.execute("ALTER TABLE a_rest ALTER COLUMN kind SET DEFAULT 'r'::text")
    op.execute(
        "CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') "
        "TO ('2025-01-01')"
    )
    op.execute("CREATE POLICY own ON events_2024 USING ((kind <> '0'::text))")
    op.execute("GRANT SELECT (kind) ON TABLE events_2024 TO PUBLIC")
    op.execute(
        "CREATE RULE quiet AS ON DELETE TO events_2024 WHERE (old.kind = '0'::text) DO "
        "INSTEAD NOTHING"
    )
    op.execute(
        "CREATE TRIGGER noted BEFORE UPDATE OF kind ON events_2024 FOR EACH ROW "
        "EXECUTE FUNCTION note()"
    )
    op.execute("COMMENT ON TRIGGER noted ON events_2024 IS 'kept'")
    op.execute("CREATE STATISTICS pairs (mcv) ON id, kind FROM events_2024")
