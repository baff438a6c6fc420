"""trigger over a new column

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
    op.execute("DROP TRIGGER noted ON users")
    op.add_column("users", sa.Column("mail", sa.String(length=9), nullable=True))
    op.execute(
        "CREATE TRIGGER noted AFTER INSERT OR UPDATE OF name, mail ON users FOR EACH "
        "ROW EXECUTE FUNCTION note('a;b', '2')"
    )


def downgrade() -> None:
    op.execute("DROP TRIGGER noted ON users")
    op.drop_column("users", "mail")
    op.execute(
        "CREATE TRIGGER noted AFTER INSERT OR UPDATE OF name ON users FOR EACH ROW "
        "EXECUTE FUNCTION note('a;b', '2')"
    )
