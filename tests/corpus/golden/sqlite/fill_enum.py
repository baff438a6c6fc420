"""fill enum

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
    if op.get_context().dialect.name == "postgresql":
        op.execute("CREATE TYPE level AS ENUM ('PLAIN', 'GOLD')")
    op.add_column(
        "users",
        sa.Column(
            "level",
            sa.Enum("PLAIN", "GOLD", name="level", create_type=False),
            nullable=True,
        ),
    )
    op.execute("UPDATE users SET level = 'GOLD'")
    with op.batch_alter_table("users") as batch_op:
        batch_op.alter_column("level", nullable=False)


def downgrade() -> None:
    op.drop_column("users", "level")
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP TYPE level")
