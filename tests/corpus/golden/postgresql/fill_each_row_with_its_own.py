"""fill each row with its own

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
    op.add_column(
        "users",
        sa.Column(
            "code",
            sa.String(length=60),
            nullable=False,
            server_default=sa.text("CAST(random() AS VARCHAR(60))"),
        ),
    )
    op.alter_column("users", "code", server_default=None)
    op.create_unique_constraint(op.f("uq_code"), "users", ["code"])


def downgrade() -> None:
    op.drop_constraint(op.f("uq_code"), "users", type_="unique")
    op.drop_column("users", "code")
