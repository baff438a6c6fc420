"""remarks of partitions over another type

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
    op.execute("DROP TRIGGER noted ON logs")
    op.alter_column("logs", "kind", type_=sa.String(length=9))
    op.execute(
        "CREATE TRIGGER noted AFTER UPDATE OF kind ON logs FOR EACH ROW EXECUTE "
        "FUNCTION note()"
    )
    op.execute("COMMENT ON INDEX a_2024_kind_idx IS 'an index'")
    op.execute("COMMENT ON TRIGGER noted ON a_rest IS 'rarely'")
    op.execute("COMMENT ON INDEX p_2024_kind_idx IS 'half-way'")
    op.execute("ALTER TABLE ONLY p_2024 DISABLE TRIGGER noted")


def downgrade() -> None:
    op.execute("DROP TRIGGER noted ON logs")
    op.alter_column("logs", "kind", type_=sa.Text())
    op.execute(
        "CREATE TRIGGER noted AFTER UPDATE OF kind ON logs FOR EACH ROW EXECUTE "
        "FUNCTION note()"
    )
    op.execute("COMMENT ON INDEX a_2024_kind_idx IS 'an index'")
    op.execute("COMMENT ON TRIGGER noted ON a_rest IS 'rarely'")
    op.execute("COMMENT ON INDEX p_2024_kind_idx IS 'half-way'")
    op.execute("ALTER TABLE ONLY p_2024 DISABLE TRIGGER noted")
