"""dropped table comes back with all that hangs on it

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
    op.drop_table("users")


def downgrade() -> None:
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=50), nullable=True),
        sa.Column("age", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("users_pkey")),
    )
    op.execute("CREATE POLICY own ON users USING (((name)::text <> 'Cy'::text))")
    op.execute("GRANT INSERT, SELECT (name) ON TABLE users TO PUBLIC")
    op.execute(
        "CREATE TRIGGER same BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION "
        "suppress_redundant_updates_trigger()"
    )
