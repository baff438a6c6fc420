"""partition with objects of its own over another type

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
    op.execute("DROP STATISTICS pairs")
    op.execute("DROP POLICY own ON events_2024")
    op.execute("DROP TRIGGER noted ON events_2024")
    op.execute("DROP RULE quiet ON events_2024")
    op.alter_column("events", "kind", type_=sa.String(length=90))
    op.execute(
        "CREATE RULE quiet AS ON DELETE TO events_2024 WHERE ((old.kind)::text = "
        "'0'::text) DO INSTEAD NOTHING"
    )
    op.execute(
        "CREATE TRIGGER noted BEFORE UPDATE OF kind ON events_2024 FOR EACH ROW "
        "EXECUTE FUNCTION note()"
    )
    op.execute("COMMENT ON TRIGGER noted ON events_2024 IS 'kept'")
    op.execute("CREATE POLICY own ON events_2024 USING (((kind)::text <> '0'::text))")
    op.execute("CREATE STATISTICS pairs (mcv) ON id, kind FROM events_2024")


def downgrade() -> None:
    op.execute("DROP STATISTICS pairs")
    op.execute("DROP POLICY own ON events_2024")
    op.execute("DROP TRIGGER noted ON events_2024")
    op.execute("DROP RULE quiet ON events_2024")
    op.alter_column("events", "kind", type_=sa.String(length=9))
    op.execute(
        "CREATE RULE quiet AS ON DELETE TO events_2024 WHERE ((old.kind)::text = "
        "'0'::text) DO INSTEAD NOTHING"
    )
    op.execute(
        "CREATE TRIGGER noted BEFORE UPDATE OF kind ON events_2024 FOR EACH ROW "
        "EXECUTE FUNCTION note()"
    )
    op.execute("COMMENT ON TRIGGER noted ON events_2024 IS 'kept'")
    op.execute("CREATE POLICY own ON events_2024 USING (((kind)::text <> '0'::text))")
    op.execute("CREATE STATISTICS pairs (mcv) ON id, kind FROM events_2024")
