"""odd names template

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
            'CREATE TYPE "e{x} {0!r} {{ ${y} <% z %>" AS ENUM (\'a{x} {0!r} {{ ${y} <% '
            "z %>', '{x} {0!r} {{ ${y} <% z %>')"
        )
    op.create_table(
        "{x} {0!r} {{ ${y} <% z %>",
        sa.Column("{x} {0!r} {{ ${y} <% z %>", sa.Integer(), nullable=False),
        sa.Column(
            "t{x} {0!r} {{ ${y} <% z %>",
            sa.String(length=80),
            nullable=True,
            server_default="{x} {0!r} {{ ${y} <% z %>",
            comment="{x} {0!r} {{ ${y} <% z %>",
        ),
        sa.Column(
            "n{x} {0!r} {{ ${y} <% z %>",
            sa.Integer(),
            nullable=False,
            server_default="1",
        ),
        sa.Column("d{x} {0!r} {{ ${y} <% z %>", sa.String(length=9), nullable=True),
        sa.PrimaryKeyConstraint(
            "{x} {0!r} {{ ${y} <% z %>", name=op.f("p{x} {0!r} {{ ${y} <% z %>")
        ),
        sa.UniqueConstraint(
            "n{x} {0!r} {{ ${y} <% z %>",
            "{x} {0!r} {{ ${y} <% z %>",
            name=op.f("u{x} {0!r} {{ ${y} <% z %>"),
        ),
        sa.CheckConstraint(
            "\"t{x} {0!r} {{ ${y} <% z %>\" != '{x} {0!r} {{ ${y} <% z %>x'",
            name=op.f("k{x} {0!r} {{ ${y} <% z %>"),
        ),
        comment="{x} {0!r} {{ ${y} <% z %>'",
    )
    op.create_index(
        op.f("i{x} {0!r} {{ ${y} <% z %>"),
        "{x} {0!r} {{ ${y} <% z %>",
        ["t{x} {0!r} {{ ${y} <% z %>", "{x} {0!r} {{ ${y} <% z %>"],
        unique=False,
    )
    op.create_index(
        op.f("l{x} {0!r} {{ ${y} <% z %>"),
        "{x} {0!r} {{ ${y} <% z %>",
        [sa.text('lower("t{x} {0!r} {{ ${y} <% z %>")')],
        unique=False,
        postgresql_where=sa.text('"{x} {0!r} {{ ${y} <% z %>" > 0'),
        sqlite_where=sa.text('"{x} {0!r} {{ ${y} <% z %>" > 0'),
    )
    op.create_table(
        "s{x} {0!r} {{ ${y} <% z %>",
        sa.Column("{x} {0!r} {{ ${y} <% z %>", sa.Integer(), nullable=False),
        sa.Column("r{x} {0!r} {{ ${y} <% z %>", sa.Integer(), nullable=True),
        sa.Column(
            "e{x} {0!r} {{ ${y} <% z %>",
            sa.Enum(
                "a{x} {0!r} {{ ${y} <% z %>",
                "{x} {0!r} {{ ${y} <% z %>",
                name="e{x} {0!r} {{ ${y} <% z %>",
                length=99,
                create_type=False,
            ),
            nullable=True,
            server_default="{x} {0!r} {{ ${y} <% z %>",
        ),
        sa.PrimaryKeyConstraint("{x} {0!r} {{ ${y} <% z %>"),
        sa.ForeignKeyConstraint(
            ["r{x} {0!r} {{ ${y} <% z %>"],
            ["{x} {0!r} {{ ${y} <% z %>.{x} {0!r} {{ ${y} <% z %>"],
            name=op.f("f{x} {0!r} {{ ${y} <% z %>"),
        ),
    )


def downgrade() -> None:
    op.drop_table("s{x} {0!r} {{ ${y} <% z %>")
    op.drop_index(
        op.f("i{x} {0!r} {{ ${y} <% z %>"), table_name="{x} {0!r} {{ ${y} <% z %>"
    )
    op.drop_index(
        op.f("l{x} {0!r} {{ ${y} <% z %>"), table_name="{x} {0!r} {{ ${y} <% z %>"
    )
    op.drop_table("{x} {0!r} {{ ${y} <% z %>")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "e{x} {0!r} {{ ${y} <% z %>"')
