"""odd names changed letters

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
    op.drop_index(op.f("iéå שלום \u202ex\xa0"), table_name="éå שלום \u202ex\xa0")
    op.drop_index(op.f("léå שלום \u202ex\xa0"), table_name="éå שלום \u202ex\xa0")
    with op.batch_alter_table(
        "éå שלום \u202ex\xa0",
        copy_from=sa.Table(
            "éå שלום \u202ex\xa0",
            sa.MetaData(),
            sa.Column("éå שלום \u202ex\xa0", sa.Integer(), nullable=False),
            sa.Column(
                "téå שלום \u202ex\xa0",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'éå שלום \u202ex\xa0'"),
            ),
            sa.Column(
                "néå שלום \u202ex\xa0",
                sa.Integer(),
                nullable=False,
                server_default=sa.text("'1'"),
            ),
            sa.Column("déå שלום \u202ex\xa0", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint(
                "éå שלום \u202ex\xa0", name=op.f("péå שלום \u202ex\xa0")
            ),
            sa.UniqueConstraint(
                "néå שלום \u202ex\xa0",
                "éå שלום \u202ex\xa0",
                name=op.f("uéå שלום \u202ex\xa0"),
            ),
            sa.CheckConstraint(
                "\"téå שלום \u202ex\xa0\" != 'éå שלום \u202ex\xa0x'",
                name=op.f("kéå שלום \u202ex\xa0"),
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("kéå שלום \u202ex\xa0"), type_="check")
        batch_op.drop_constraint(batch_op.f("uéå שלום \u202ex\xa0"), type_="unique")
        batch_op.add_column(
            sa.Column(
                "méå שלום \u202ex\xa0",
                sa.String(length=80),
                nullable=True,
                server_default="éå שלום \u202ex\xa0",
                comment="éå שלום \u202ex\xa0\n",
            )
        )
        batch_op.alter_column("éå שלום \u202ex\xa0", type_=sa.BigInteger())
        batch_op.alter_column(
            "néå שלום \u202ex\xa0", nullable=True, server_default=None
        )
        batch_op.alter_column(
            "téå שלום \u202ex\xa0",
            type_=sa.Text(),
            nullable=False,
            server_default="éå שלום \u202ex\xa0éå שלום \u202ex\xa0",
        )
        batch_op.drop_column("déå שלום \u202ex\xa0")
        batch_op.create_check_constraint(
            batch_op.f("kéå שלום \u202ex\xa0"),
            "\"téå שלום \u202ex\xa0\" != 'éå שלום \u202ex\xa0y'",
        )
        batch_op.create_unique_constraint(
            batch_op.f("uéå שלום \u202ex\xa0"),
            ["éå שלום \u202ex\xa0", "néå שלום \u202ex\xa0"],
        )
    with op.batch_alter_table(
        "séå שלום \u202ex\xa0",
        copy_from=sa.Table(
            "séå שלום \u202ex\xa0",
            sa.MetaData(),
            sa.Column("éå שלום \u202ex\xa0", sa.Integer(), nullable=False),
            sa.Column("réå שלום \u202ex\xa0", sa.Integer(), nullable=True),
            sa.Column(
                "eéå שלום \u202ex\xa0",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'éå שלום \u202ex\xa0'"),
            ),
            sa.PrimaryKeyConstraint("éå שלום \u202ex\xa0"),
            sa.ForeignKeyConstraint(
                ["réå שלום \u202ex\xa0"],
                ["éå שלום \u202ex\xa0.éå שלום \u202ex\xa0"],
                name=op.f("féå שלום \u202ex\xa0"),
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("féå שלום \u202ex\xa0"), type_="foreignkey")
        batch_op.alter_column(
            "eéå שלום \u202ex\xa0", server_default="aéå שלום \u202ex\xa0"
        )
        batch_op.create_foreign_key(
            batch_op.f("géå שלום \u202ex\xa0"),
            "éå שלום \u202ex\xa0",
            ["réå שלום \u202ex\xa0"],
            ["éå שלום \u202ex\xa0"],
            ondelete="CASCADE",
        )
    op.create_index(
        op.f("jéå שלום \u202ex\xa0"),
        "éå שלום \u202ex\xa0",
        ["téå שלום \u202ex\xa0", "éå שלום \u202ex\xa0"],
        unique=False,
    )
    op.create_index(
        op.f("léå שלום \u202ex\xa0"),
        "éå שלום \u202ex\xa0",
        [sa.text('lower("téå שלום \u202ex\xa0")')],
        unique=False,
        postgresql_where=sa.text('"éå שלום \u202ex\xa0" > 1'),
        sqlite_where=sa.text('"éå שלום \u202ex\xa0" > 1'),
    )


def downgrade() -> None:
    op.drop_index(op.f("léå שלום \u202ex\xa0"), table_name="éå שלום \u202ex\xa0")
    op.drop_index(op.f("jéå שלום \u202ex\xa0"), table_name="éå שלום \u202ex\xa0")
    with op.batch_alter_table(
        "éå שלום \u202ex\xa0",
        copy_from=sa.Table(
            "éå שלום \u202ex\xa0",
            sa.MetaData(),
            sa.Column("éå שלום \u202ex\xa0", sa.BigInteger(), nullable=False),
            sa.Column(
                "téå שלום \u202ex\xa0",
                sa.Text(),
                nullable=False,
                server_default=sa.text("'éå שלום \u202ex\xa0éå שלום \u202ex\xa0'"),
            ),
            sa.Column("néå שלום \u202ex\xa0", sa.Integer(), nullable=True),
            sa.Column(
                "méå שלום \u202ex\xa0",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'éå שלום \u202ex\xa0'"),
            ),
            sa.PrimaryKeyConstraint(
                "éå שלום \u202ex\xa0", name=op.f("péå שלום \u202ex\xa0")
            ),
            sa.UniqueConstraint(
                "éå שלום \u202ex\xa0",
                "néå שלום \u202ex\xa0",
                name=op.f("uéå שלום \u202ex\xa0"),
            ),
            sa.CheckConstraint(
                "\"téå שלום \u202ex\xa0\" != 'éå שלום \u202ex\xa0y'",
                name=op.f("kéå שלום \u202ex\xa0"),
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("kéå שלום \u202ex\xa0"), type_="check")
        batch_op.drop_constraint(batch_op.f("uéå שלום \u202ex\xa0"), type_="unique")
        batch_op.add_column(
            sa.Column("déå שלום \u202ex\xa0", sa.String(length=9), nullable=True)
        )
        batch_op.alter_column("éå שלום \u202ex\xa0", type_=sa.Integer())
        batch_op.alter_column(
            "néå שלום \u202ex\xa0", nullable=False, server_default=sa.text("'1'")
        )
        batch_op.alter_column(
            "téå שלום \u202ex\xa0",
            type_=sa.String(length=80),
            nullable=True,
            server_default=sa.text("'éå שלום \u202ex\xa0'"),
        )
        batch_op.drop_column("méå שלום \u202ex\xa0")
        batch_op.create_check_constraint(
            batch_op.f("kéå שלום \u202ex\xa0"),
            "\"téå שלום \u202ex\xa0\" != 'éå שלום \u202ex\xa0x'",
        )
        batch_op.create_unique_constraint(
            batch_op.f("uéå שלום \u202ex\xa0"),
            ["néå שלום \u202ex\xa0", "éå שלום \u202ex\xa0"],
        )
    with op.batch_alter_table(
        "séå שלום \u202ex\xa0",
        copy_from=sa.Table(
            "séå שלום \u202ex\xa0",
            sa.MetaData(),
            sa.Column("éå שלום \u202ex\xa0", sa.Integer(), nullable=False),
            sa.Column("réå שלום \u202ex\xa0", sa.Integer(), nullable=True),
            sa.Column(
                "eéå שלום \u202ex\xa0",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'aéå שלום \u202ex\xa0'"),
            ),
            sa.PrimaryKeyConstraint("éå שלום \u202ex\xa0"),
            sa.ForeignKeyConstraint(
                ["réå שלום \u202ex\xa0"],
                ["éå שלום \u202ex\xa0.éå שלום \u202ex\xa0"],
                name=op.f("géå שלום \u202ex\xa0"),
                ondelete="CASCADE",
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("géå שלום \u202ex\xa0"), type_="foreignkey")
        batch_op.alter_column(
            "eéå שלום \u202ex\xa0", server_default=sa.text("'éå שלום \u202ex\xa0'")
        )
        batch_op.create_foreign_key(
            batch_op.f("féå שלום \u202ex\xa0"),
            "éå שלום \u202ex\xa0",
            ["réå שלום \u202ex\xa0"],
            ["éå שלום \u202ex\xa0"],
        )
    op.create_index(
        op.f("léå שלום \u202ex\xa0"),
        "éå שלום \u202ex\xa0",
        [sa.text('(lower("téå שלום \u202ex\xa0"))')],
        unique=False,
        sqlite_where=sa.text('"éå שלום \u202ex\xa0" > 0'),
    )
    op.create_index(
        op.f("iéå שלום \u202ex\xa0"),
        "éå שלום \u202ex\xa0",
        ["téå שלום \u202ex\xa0", "éå שלום \u202ex\xa0"],
        unique=False,
    )
