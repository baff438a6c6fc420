"""function over a new column and a new table

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
    op.add_column("users", sa.Column("mail", sa.String(length=9), nullable=True))
    op.create_table(
        "tags",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.execute(
        "CREATE OR REPLACE FUNCTION named(text) RETURNS SETOF users STABLE LANGUAGE "
        "sql AS $$ SELECT * FROM users WHERE mail = $1 $$"
    )
    # of the models: function tags tags
    op.execute(
        "CREATE FUNCTION tags(t tags) RETURNS SETOF tags.id%TYPE LANGUAGE sql AS "
        "'SELECT id FROM tags'"
    )


def downgrade() -> None:
    op.execute("DROP FUNCTION tags(tags)")
    op.drop_table("tags")
    op.drop_column("users", "mail")
    op.execute(
        "CREATE OR REPLACE FUNCTION named(text)\n"
        " RETURNS SETOF users\n"
        " LANGUAGE sql\n"
        " STABLE\n"
        "AS $function$ SELECT * FROM users WHERE name = $1 $function$"
    )
