"""trigger of a new lite table

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
        "log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("line", sa.String(length=90), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=50), nullable=True),
        sa.Column("age", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    # of the models: trigger noted
    op.execute(
        "CREATE TRIGGER noted AFTER INSERT ON users BEGIN INSERT INTO log (line) "
        "VALUES ('it''s ; ' || new.name); END"
    )


def downgrade() -> None:
    op.execute("DROP TRIGGER noted")
    op.drop_table("users")
    op.drop_table("log")
