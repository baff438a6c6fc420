"""odd names longest

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
            'CREATE TYPE "ea ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba '
            "b\" AS ENUM ('aa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba "
            "b', 'a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b')"
        )
    op.create_table(
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        sa.Column(
            "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            sa.Integer(),
            nullable=False,
        ),
        sa.Column(
            "ta ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            sa.String(length=80),
            nullable=True,
            server_default="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            comment="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        ),
        sa.Column(
            "na ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            sa.Integer(),
            nullable=False,
            server_default="1",
        ),
        sa.Column(
            "da ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            sa.String(length=9),
            nullable=True,
        ),
        sa.PrimaryKeyConstraint(
            "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            name=op.f("pa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        ),
        sa.UniqueConstraint(
            "na ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            name=op.f("ua ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        ),
        sa.CheckConstraint(
            '"ta ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" != \'a '
            "ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba bx'",
            name=op.f("ka ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        ),
        comment="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b'",
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
            '"a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" > 0'
        ),
        sqlite_where=sa.text(
            '"a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" > 0'
        ),
    )
    op.create_table(
        "sa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
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
            sa.Enum(
                "aa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                name="ea ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
                length=99,
                create_type=False,
            ),
            nullable=True,
            server_default="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        ),
        sa.PrimaryKeyConstraint(
            "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"
        ),
        sa.ForeignKeyConstraint(
            ["ra ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"],
            [
                "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b.a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            ],
            name=op.f("fa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        ),
    )


def downgrade() -> None:
    op.drop_index(
        op.f("ia ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        table_name="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
    )
    op.drop_index(
        op.f("la ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        table_name="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
    )
    op.drop_table("sa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b")
    op.drop_table("a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b")
    if op.get_context().dialect.name == "postgresql":
        op.execute(
            'DROP TYPE "ea ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"'
        )
