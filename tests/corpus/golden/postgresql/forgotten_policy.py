"""forgotten policy

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP POLICY own ON users")


def downgrade() -> None:
    # of the models: policy users own
    op.execute(
        "CREATE POLICY own ON users AS RESTRICTIVE FOR SELECT USING (((name)::text = "
        "'x'::text))"
    )
