"""partition with a default of its own over another type

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
    op.execute("DROP TRIGGER noted ON events_2024")
    op.execute("ALTER TABLE a_rest ALTER COLUMN kind DROP DEFAULT")
    op.alter_column("events", "kind", server_default=None)
    op.alter_column(
        "events",
        "kind",
        type_=sa.Integer(),
        server_default="3",
        postgresql_using="kind::integer",
    )
    op.execute(
        "ALTER TABLE a_rest ALTER COLUMN kind SET DEFAULT CAST('2'::text AS integer)"
    )
    op.execute(
        "CREATE TRIGGER noted BEFORE UPDATE OF kind ON events_2024 FOR EACH ROW "
        "EXECUTE FUNCTION note()"
    )
    op.execute("COMMENT ON TRIGGER noted ON events_2024 IS 'kept'")
    op.execute("CREATE STATISTICS pairs (mcv) ON id, kind FROM events_2024")


def downgrade() -> None:
    op.execute("DROP STATISTICS pairs")
    op.execute("DROP TRIGGER noted ON events_2024")
    op.alter_column(
        "events", "kind", type_=sa.Text(), server_default=sa.text("'1'::text")
    )
    op.execute("ALTER TABLE a_rest ALTER COLUMN kind SET DEFAULT '2'::text")
    op.execute(
        "CREATE TRIGGER noted BEFORE UPDATE OF kind ON events_2024 FOR EACH ROW "
        "EXECUTE FUNCTION note()"
    )
    op.execute("COMMENT ON TRIGGER noted ON events_2024 IS 'kept'")
    op.execute("CREATE STATISTICS pairs (mcv) ON id, kind FROM events_2024")
