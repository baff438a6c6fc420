"""forever names cut

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
        op.execute(
            "CREATE TYPE \"eüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü\" AS ENUM ('a', 'b')"
        )
    op.create_table(
        "things",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "cüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü",
            sa.Enum(
                "a", "b", name="eüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü", create_type=False
            ),
            nullable=True,
            server_default=sa.text("'a'::\"eüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü\""),
        ),
        sa.Column("p", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("püüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü")),
        sa.UniqueConstraint("p", name=op.f("uüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü")),
        sa.ForeignKeyConstraint(
            ["p"], ["things.id"], name=op.f("füüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü")
        ),
        sa.CheckConstraint("p > 0", name=op.f("küüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü")),
    )
    op.create_index(
        op.f("iüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü"),
        "things",
        ["p", "cüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü"],
        unique=False,
    )


def downgrade() -> None:
    op.drop_index(op.f("iüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü"), table_name="things")
    op.drop_table("things")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "eüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü"')
