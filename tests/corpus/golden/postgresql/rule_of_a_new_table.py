"""rule of a new table

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
    # of the models: view loud
    op.execute("CREATE VIEW loud AS SELECT id, upper(name) AS name FROM users")
    # of the models: rule users noted
    op.execute(
        "CREATE RULE noted AS ON UPDATE TO users WHERE new.name <> old.name DO ALSO "
        "INSERT INTO log (line) VALUES (old.name || ' 5% it''s;')"
    )
    # of the models: rule loud never
    op.execute("CREATE RULE never AS ON DELETE TO loud DO INSTEAD NOTHING")


def downgrade() -> None:
    op.execute("DROP RULE never ON loud")
    op.execute("DROP RULE noted ON users")
    op.execute("DROP VIEW loud")
    op.drop_table("users")
    op.drop_table("log")
