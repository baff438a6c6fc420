"""statistics target of a dropped child

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
    op.drop_table("dogs")


def downgrade() -> None:
    op.create_table(
        "dogs",
        sa.Column("id", sa.Integer(), system=True, nullable=False),
        sa.Column("name", sa.Text(), system=True, nullable=True),
        sa.Column("breed", sa.Text(), nullable=True),
        postgresql_inherits=["animals"],
    )
    op.execute("ALTER TABLE ONLY dogs ALTER COLUMN name SET STATISTICS 40")
