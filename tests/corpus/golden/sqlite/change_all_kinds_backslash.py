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
    with op.batch_alter_table(
        "a\\n\\'b",
        copy_from=sa.Table(
            "a\\n\\'b",
            sa.MetaData(),
            sa.Column("a\\n\\'b", sa.Integer(), nullable=False),
            sa.Column("a\\n\\'b2", sa.String(length=5), nullable=True),
            sa.Column("n", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("a\\n\\'b"),
            sa.UniqueConstraint("a\\n\\'b2", name=op.f("ua\\n\\'b")),
            sa.CheckConstraint("n > 0", name=op.f("ca\\n\\'b")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("ca\\n\\'b"), type_="check")
        batch_op.drop_constraint(batch_op.f("ua\\n\\'b"), type_="unique")
        batch_op.alter_column(
            "a\\n\\'b2",
            type_=sa.String(length=9),
            nullable=False,
            server_default="a\\n\\'b",
        )
        batch_op.create_check_constraint(batch_op.f("ca\\n\\'b"), "n > 1")
        batch_op.create_unique_constraint(batch_op.f("ua\\n\\'b"), ["n", "a\\n\\'b2"])
    op.create_index(op.f("ia\\n\\'b"), "a\\n\\'b", ["a\\n\\'b2", "n"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ia\\n\\'b"), table_name="a\\n\\'b")
    with op.batch_alter_table(
        "a\\n\\'b",
        copy_from=sa.Table(
            "a\\n\\'b",
            sa.MetaData(),
            sa.Column("a\\n\\'b", sa.Integer(), nullable=False),
            sa.Column(
                "a\\n\\'b2",
                sa.String(length=9),
                nullable=False,
                server_default=sa.text("'a\\n\\''b'"),
            ),
            sa.Column("n", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("a\\n\\'b"),
            sa.UniqueConstraint("n", "a\\n\\'b2", name=op.f("ua\\n\\'b")),
            sa.CheckConstraint("n > 1", name=op.f("ca\\n\\'b")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("ca\\n\\'b"), type_="check")
        batch_op.drop_constraint(batch_op.f("ua\\n\\'b"), type_="unique")
        batch_op.alter_column(
            "a\\n\\'b2", type_=sa.String(length=5), nullable=True, server_default=None
        )
        batch_op.create_check_constraint(batch_op.f("ca\\n\\'b"), "n > 0")
        batch_op.create_unique_constraint(batch_op.f("ua\\n\\'b"), ["a\\n\\'b2"])
    op.create_index(op.f("ia\\n\\'b"), "a\\n\\'b", ["a\\n\\'b2"], unique=False)
