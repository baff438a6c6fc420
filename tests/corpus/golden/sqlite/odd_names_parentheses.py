"""odd names parentheses

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
        op.execute("CREATE TYPE \"ef(x), y)\" AS ENUM ('af(x), y)', 'f(x), y)')")
    op.create_table(
        "f(x), y)",
        sa.Column("f(x), y)", sa.Integer(), nullable=False),
        sa.Column(
            "tf(x), y)",
            sa.String(length=80),
            nullable=True,
            server_default="f(x), y)",
            comment="f(x), y)",
        ),
        sa.Column("nf(x), y)", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("df(x), y)", sa.String(length=9), nullable=True),
        sa.PrimaryKeyConstraint("f(x), y)", name=op.f("pf(x), y)")),
        sa.UniqueConstraint("nf(x), y)", "f(x), y)", name=op.f("uf(x), y)")),
        sa.CheckConstraint("\"tf(x), y)\" != 'f(x), y)x'", name=op.f("kf(x), y)")),
        comment="f(x), y)'",
    )
    op.create_index(
        op.f("if(x), y)"), "f(x), y)", ["tf(x), y)", "f(x), y)"], unique=False
    )
    op.create_index(
        op.f("lf(x), y)"),
        "f(x), y)",
        [sa.text('lower("tf(x), y)")')],
        unique=False,
        postgresql_where=sa.text('"f(x), y)" > 0'),
        sqlite_where=sa.text('"f(x), y)" > 0'),
    )
    op.create_table(
        "sf(x), y)",
        sa.Column("f(x), y)", sa.Integer(), nullable=False),
        sa.Column("rf(x), y)", sa.Integer(), nullable=True),
        sa.Column(
            "ef(x), y)",
            sa.Enum(
                "af(x), y)", "f(x), y)", name="ef(x), y)", length=99, create_type=False
            ),
            nullable=True,
            server_default="f(x), y)",
        ),
        sa.PrimaryKeyConstraint("f(x), y)"),
        sa.ForeignKeyConstraint(
            ["rf(x), y)"], ["f(x), y).f(x), y)"], name=op.f("ff(x), y)")
        ),
    )


def downgrade() -> None:
    op.drop_index(op.f("if(x), y)"), table_name="f(x), y)")
    op.drop_index(op.f("lf(x), y)"), table_name="f(x), y)")
    op.drop_table("sf(x), y)")
    op.drop_table("f(x), y)")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "ef(x), y)"')
