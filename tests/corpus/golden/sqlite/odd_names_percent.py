"""odd names percent

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
            "CREATE TYPE \"e%(x)s %s %% 100%\" AS ENUM ('a%(x)s %s %% 100%', '%(x)s %s "
            "%% 100%')"
        )
    op.create_table(
        "%(x)s %s %% 100%",
        sa.Column("%(x)s %s %% 100%", sa.Integer(), nullable=False),
        sa.Column(
            "t%(x)s %s %% 100%",
            sa.String(length=80),
            nullable=True,
            server_default="%(x)s %s %% 100%",
            comment="%(x)s %s %% 100%",
        ),
        sa.Column(
            "n%(x)s %s %% 100%", sa.Integer(), nullable=False, server_default="1"
        ),
        sa.Column("d%(x)s %s %% 100%", sa.String(length=9), nullable=True),
        sa.PrimaryKeyConstraint("%(x)s %s %% 100%", name=op.f("p%(x)s %s %% 100%")),
        sa.UniqueConstraint(
            "n%(x)s %s %% 100%", "%(x)s %s %% 100%", name=op.f("u%(x)s %s %% 100%")
        ),
        sa.CheckConstraint(
            "\"t%(x)s %s %% 100%\" != '%(x)s %s %% 100%x'",
            name=op.f("k%(x)s %s %% 100%"),
        ),
        comment="%(x)s %s %% 100%'",
    )
    op.create_index(
        op.f("i%(x)s %s %% 100%"),
        "%(x)s %s %% 100%",
        ["t%(x)s %s %% 100%", "%(x)s %s %% 100%"],
        unique=False,
    )
    op.create_index(
        op.f("l%(x)s %s %% 100%"),
        "%(x)s %s %% 100%",
        [sa.text('lower("t%(x)s %s %% 100%")')],
        unique=False,
        postgresql_where=sa.text('"%(x)s %s %% 100%" > 0'),
        sqlite_where=sa.text('"%(x)s %s %% 100%" > 0'),
    )
    op.create_table(
        "s%(x)s %s %% 100%",
        sa.Column("%(x)s %s %% 100%", sa.Integer(), nullable=False),
        sa.Column("r%(x)s %s %% 100%", sa.Integer(), nullable=True),
        sa.Column(
            "e%(x)s %s %% 100%",
            sa.Enum(
                "a%(x)s %s %% 100%",
                "%(x)s %s %% 100%",
                name="e%(x)s %s %% 100%",
                length=99,
                create_type=False,
            ),
            nullable=True,
            server_default="%(x)s %s %% 100%",
        ),
        sa.PrimaryKeyConstraint("%(x)s %s %% 100%"),
        sa.ForeignKeyConstraint(
            ["r%(x)s %s %% 100%"],
            ["%(x)s %s %% 100%.%(x)s %s %% 100%"],
            name=op.f("f%(x)s %s %% 100%"),
        ),
    )


def downgrade() -> None:
    op.drop_index(op.f("i%(x)s %s %% 100%"), table_name="%(x)s %s %% 100%")
    op.drop_index(op.f("l%(x)s %s %% 100%"), table_name="%(x)s %s %% 100%")
    op.drop_table("s%(x)s %s %% 100%")
    op.drop_table("%(x)s %s %% 100%")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "e%(x)s %s %% 100%"')
