"""add index of a column with comment

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
        "people",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=50), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_people_name"), "people", ["name"], unique=False)
    op.execute("COMMENT ON INDEX ix_people_name IS 'a'")


def downgrade() -> None:
    op.drop_index(op.f("ix_people_name"), table_name="people")
    op.drop_table("people")
