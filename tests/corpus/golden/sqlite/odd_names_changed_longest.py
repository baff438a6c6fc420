"""odd names changed longest

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
    op.drop_index(
        op.f("ia ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        table_name="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
    )
    op.drop_index(
        op.f("la ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        table_name="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
    )
    with op.batch_alter_table(
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        copy_from=sa.Table(
            "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            sa.MetaData(),
            sa.Column(
                "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                sa.Integer(),
                nullable=False,
            ),
            sa.Column(
                "ta ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text(
                    "'a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b'"
                ),
            ),
            sa.Column(
                "na ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                sa.Integer(),
                nullable=False,
                server_default=sa.text("'1'"),
            ),
            sa.Column(
                "da ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                sa.String(length=9),
                nullable=True,
            ),
            sa.PrimaryKeyConstraint(
                "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                name=op.f(
                    "pa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"
                ),
            ),
            sa.UniqueConstraint(
                "na ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                name=op.f(
                    "ua ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"
                ),
            ),
            sa.CheckConstraint(
                '"ta ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" != '
                "'a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba bx'",
                name=op.f(
                    "ka ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"
                ),
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("ka ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
            type_="check",
        )
        batch_op.drop_constraint(
            batch_op.f("ua ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
            type_="unique",
        )
        batch_op.add_column(
            sa.Column(
                "ma ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                sa.String(length=80),
                nullable=True,
                server_default="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                comment="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b\n",
            )
        )
        batch_op.alter_column(
            "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            type_=sa.BigInteger(),
        )
        batch_op.alter_column(
            "na ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            nullable=True,
            server_default=None,
        )
        batch_op.alter_column(
            "ta ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            type_=sa.Text(),
            nullable=False,
            server_default="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        )
        batch_op.drop_column(
            "da ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"
        )
        batch_op.create_check_constraint(
            batch_op.f("ka ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
            '"ta ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" != \'a '
            "ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba by'",
        )
        batch_op.create_unique_constraint(
            batch_op.f("ua ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
            [
                "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                "na ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            ],
        )
    with op.batch_alter_table(
        "sa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        copy_from=sa.Table(
            "sa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            sa.MetaData(),
            sa.Column(
                "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                sa.Integer(),
                nullable=False,
            ),
            sa.Column(
                "ra ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                sa.Integer(),
                nullable=True,
            ),
            sa.Column(
                "ea ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text(
                    "'a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b'"
                ),
            ),
            sa.PrimaryKeyConstraint(
                "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"
            ),
            sa.ForeignKeyConstraint(
                ["ra ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"],
                [
                    "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b.a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                ],
                name=op.f(
                    "fa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"
                ),
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("fa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
            type_="foreignkey",
        )
        batch_op.alter_column(
            "ea ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            server_default="aa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        )
        batch_op.create_foreign_key(
            batch_op.f("ga ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
            "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            ["ra ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"],
            ["a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"],
            ondelete="CASCADE",
        )
    op.create_index(
        op.f("ja ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        [
            "ta ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        ],
        unique=False,
    )
    op.create_index(
        op.f("la ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        [
            sa.text(
                'lower("ta ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b")'
            ),
        ],
        unique=False,
        postgresql_where=sa.text(
            '"a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" > 1'
        ),
        sqlite_where=sa.text(
            '"a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" > 1'
        ),
    )


def downgrade() -> None:
    op.drop_index(
        op.f("la ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        table_name="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
    )
    op.drop_index(
        op.f("ja ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        table_name="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
    )
    with op.batch_alter_table(
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        copy_from=sa.Table(
            "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            sa.MetaData(),
            sa.Column(
                "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                sa.BigInteger(),
                nullable=False,
            ),
            sa.Column(
                "ta ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                sa.Text(),
                nullable=False,
                server_default=sa.text(
                    "'a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba "
                    "ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b'"
                ),
            ),
            sa.Column(
                "na ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                sa.Integer(),
                nullable=True,
            ),
            sa.Column(
                "ma ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text(
                    "'a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b'"
                ),
            ),
            sa.PrimaryKeyConstraint(
                "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                name=op.f(
                    "pa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"
                ),
            ),
            sa.UniqueConstraint(
                "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                "na ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                name=op.f(
                    "ua ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"
                ),
            ),
            sa.CheckConstraint(
                '"ta ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" != '
                "'a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba by'",
                name=op.f(
                    "ka ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"
                ),
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("ka ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
            type_="check",
        )
        batch_op.drop_constraint(
            batch_op.f("ua ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
            type_="unique",
        )
        batch_op.add_column(
            sa.Column(
                "da ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                sa.String(length=9),
                nullable=True,
            )
        )
        batch_op.alter_column(
            "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            type_=sa.Integer(),
        )
        batch_op.alter_column(
            "na ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            nullable=False,
            server_default=sa.text("'1'"),
        )
        batch_op.alter_column(
            "ta ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            type_=sa.String(length=80),
            nullable=True,
            server_default=sa.text(
                "'a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b'"
            ),
        )
        batch_op.drop_column(
            "ma ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"
        )
        batch_op.create_check_constraint(
            batch_op.f("ka ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
            '"ta ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" != \'a '
            "ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba bx'",
        )
        batch_op.create_unique_constraint(
            batch_op.f("ua ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
            [
                "na ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            ],
        )
    with op.batch_alter_table(
        "sa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        copy_from=sa.Table(
            "sa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            sa.MetaData(),
            sa.Column(
                "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                sa.Integer(),
                nullable=False,
            ),
            sa.Column(
                "ra ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                sa.Integer(),
                nullable=True,
            ),
            sa.Column(
                "ea ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text(
                    "'aa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b'"
                ),
            ),
            sa.PrimaryKeyConstraint(
                "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"
            ),
            sa.ForeignKeyConstraint(
                ["ra ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"],
                [
                    "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b.a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                ],
                name=op.f(
                    "ga ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"
                ),
                ondelete="CASCADE",
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("ga ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
            type_="foreignkey",
        )
        batch_op.alter_column(
            "ea ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            server_default=sa.text(
                "'a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b'"
            ),
        )
        batch_op.create_foreign_key(
            batch_op.f("fa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
            "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            ["ra ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"],
            ["a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"],
        )
    op.create_index(
        op.f("la ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        [
            sa.text(
                '(lower("ta ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba '
                'b"))'
            ),
        ],
        unique=False,
        sqlite_where=sa.text(
            '"a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" > 0'
        ),
    )
    op.create_index(
        op.f("ia ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        [
            "ta ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        ],
        unique=False,
    )
