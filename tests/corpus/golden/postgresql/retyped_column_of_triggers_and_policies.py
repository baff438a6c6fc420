"""retyped column of triggers and policies

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
    op.execute("DROP POLICY own ON users")
    op.execute("DROP TRIGGER watched ON users")
    op.alter_column("users", "name", type_=sa.Text())
    op.execute(
        "CREATE TRIGGER watched AFTER UPDATE OF name ON users FOR EACH ROW WHEN "
        "(((old.name)::text <> 'Cy'::text)) EXECUTE FUNCTION watch()"
    )
    op.execute("ALTER TABLE users DISABLE TRIGGER watched")
    op.execute("COMMENT ON TRIGGER watched ON users IS 'kept'")
    op.execute("CREATE POLICY own ON users USING (((name)::text <> 'Cy'::text))")


def downgrade() -> None:
    op.execute("DROP POLICY own ON users")
    op.execute("DROP TRIGGER watched ON users")
    op.alter_column("users", "name", type_=sa.String(length=50))
    op.execute(
        "CREATE TRIGGER watched AFTER UPDATE OF name ON users FOR EACH ROW WHEN "
        "(((old.name)::text <> 'Cy'::text)) EXECUTE FUNCTION watch()"
    )
    op.execute("ALTER TABLE users DISABLE TRIGGER watched")
    op.execute("COMMENT ON TRIGGER watched ON users IS 'kept'")
    op.execute("CREATE POLICY own ON users USING (((name)::text <> 'Cy'::text))")
