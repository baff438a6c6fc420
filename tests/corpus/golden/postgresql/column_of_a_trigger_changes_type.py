"""column of a trigger changes type

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
    op.execute("DROP TRIGGER trimmed ON users")
    op.execute("DROP TRIGGER noted ON users")
    op.alter_column("users", "name", type_=sa.Text())
    op.execute(
        "CREATE TRIGGER noted AFTER INSERT OR UPDATE OF name ON users FOR EACH ROW "
        "EXECUTE FUNCTION note('a;b', 2)"
    )
    op.execute(
        "CREATE TRIGGER trimmed BEFORE INSERT ON users FOR EACH ROW WHEN "
        "(((new.name)::text <> ''::text)) EXECUTE FUNCTION trim_name()"
    )
    op.execute("ALTER TABLE users DISABLE TRIGGER trimmed")


def downgrade() -> None:
    op.execute("DROP TRIGGER trimmed ON users")
    op.execute("DROP TRIGGER noted ON users")
    op.alter_column("users", "name", type_=sa.String(length=50))
    op.execute(
        "CREATE TRIGGER noted AFTER INSERT OR UPDATE OF name ON users FOR EACH ROW "
        "EXECUTE FUNCTION note('a;b', '2')"
    )
    op.execute(
        "CREATE TRIGGER trimmed BEFORE INSERT ON users FOR EACH ROW WHEN "
        "(((new.name)::text <> ''::text)) EXECUTE FUNCTION trim_name()"
    )
    op.execute("ALTER TABLE users DISABLE TRIGGER trimmed")
