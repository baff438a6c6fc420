"""odd names colon

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
            sa.DDL(
                "CREATE TYPE \"e:x ::y \\:z\" AS ENUM ('a:x ::y \\:z', ':x ::y \\:z')"
            )
        )
    op.create_table(
        ":x ::y \\:z",
        sa.Column(":x ::y \\:z", sa.Integer(), nullable=False),
        sa.Column(
            "t:x ::y \\:z",
            sa.String(length=80),
            nullable=True,
            server_default=":x ::y \\:z",
            comment=":x ::y \\:z",
        ),
        sa.Column("n:x ::y \\:z", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("d:x ::y \\:z", sa.String(length=9), nullable=True),
        sa.PrimaryKeyConstraint(":x ::y \\:z", name=op.f("p:x ::y \\:z")),
        sa.UniqueConstraint("n:x ::y \\:z", ":x ::y \\:z", name=op.f("u:x ::y \\:z")),
        sa.CheckConstraint(
            "\"t:x ::y \\\\:z\" != '\\:x ::y \\\\:zx'", name=op.f("k:x ::y \\:z")
        ),
        comment=":x ::y \\:z'",
    )
    op.create_index(
        op.f("i:x ::y \\:z"),
        ":x ::y \\:z",
        ["t:x ::y \\:z", ":x ::y \\:z"],
        unique=False,
    )
    op.create_index(
        op.f("l:x ::y \\:z"),
        ":x ::y \\:z",
        [sa.literal_column('lower("t:x ::y \\:z")')],
        unique=False,
        postgresql_where=sa.text('"\\:x ::y \\\\:z" > 0'),
        sqlite_where=sa.text('"\\:x ::y \\\\:z" > 0'),
    )
    op.create_table(
        "s:x ::y \\:z",
        sa.Column(":x ::y \\:z", sa.Integer(), nullable=False),
        sa.Column("r:x ::y \\:z", sa.Integer(), nullable=True),
        sa.Column(
            "e:x ::y \\:z",
            sa.Enum(
                "a:x ::y \\:z",
                ":x ::y \\:z",
                name="e:x ::y \\:z",
                length=99,
                create_type=False,
            ),
            nullable=True,
            server_default=":x ::y \\:z",
        ),
        sa.PrimaryKeyConstraint(":x ::y \\:z"),
        sa.ForeignKeyConstraint(
            ["r:x ::y \\:z"], [":x ::y \\:z.:x ::y \\:z"], name=op.f("f:x ::y \\:z")
        ),
    )


def downgrade() -> None:
    op.drop_table("s:x ::y \\:z")
    op.drop_index(op.f("i:x ::y \\:z"), table_name=":x ::y \\:z")
    op.drop_index(op.f("l:x ::y \\:z"), table_name=":x ::y \\:z")
    op.drop_table(":x ::y \\:z")
    if op.get_context().dialect.name == "postgresql":
        op.execute(sa.DDL('DROP TYPE "e:x ::y \\:z"'))
