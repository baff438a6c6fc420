"""function of a default reads its new table

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
    # of the models: function next_tag
    op.execute("SET LOCAL check_function_bodies = false")
    op.execute(
        "CREATE FUNCTION next_tag() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) "
        "FROM tags $$"
    )
    op.execute("RESET check_function_bodies")
    op.create_table(
        "tags",
        sa.Column(
            "id", sa.Integer(), nullable=False, server_default=sa.text("next_tag()")
        ),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade() -> None:
    op.drop_table("tags")
    op.execute("DROP FUNCTION next_tag()")
