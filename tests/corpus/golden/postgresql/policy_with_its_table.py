"""policy with its table

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
    op.create_table(
        "others",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("author", sa.String(length=20), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    # of the models: policy others own
    op.execute("CREATE POLICY own ON others USING ((author = current_user))")


def downgrade() -> None:
    op.execute("DROP POLICY own ON others")
    op.drop_table("others")
