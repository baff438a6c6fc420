"""change all kinds backslash

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
    op.drop_index(op.f("ia\\n\\'b"), table_name="a\\n\\'b")
    op.drop_constraint(op.f("ca\\n\\'b"), "a\\n\\'b", type_="check")
    op.drop_constraint(op.f("ua\\n\\'b"), "a\\n\\'b", type_="unique")
    op.alter_column(
        "a\\n\\'b",
        "a\\n\\'b2",
        type_=sa.String(length=9),
        nullable=False,
        server_default="a\\n\\'b",
    )
    op.create_unique_constraint(op.f("ua\\n\\'b"), "a\\n\\'b", ["n", "a\\n\\'b2"])
    op.create_check_constraint(op.f("ca\\n\\'b"), "a\\n\\'b", "n > 1")
    op.create_index(op.f("ia\\n\\'b"), "a\\n\\'b", ["a\\n\\'b2", "n"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ia\\n\\'b"), table_name="a\\n\\'b")
    op.drop_constraint(op.f("ca\\n\\'b"), "a\\n\\'b", type_="check")
    op.drop_constraint(op.f("ua\\n\\'b"), "a\\n\\'b", type_="unique")
    op.alter_column(
        "a\\n\\'b",
        "a\\n\\'b2",
        type_=sa.String(length=5),
        nullable=True,
        server_default=None,
    )
    op.create_unique_constraint(op.f("ua\\n\\'b"), "a\\n\\'b", ["a\\n\\'b2"])
    op.create_check_constraint(op.f("ca\\n\\'b"), "a\\n\\'b", "(n > 0)")
    op.create_index(op.f("ia\\n\\'b"), "a\\n\\'b", ["a\\n\\'b2"], unique=False)
