"""odd names letters

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
            "CREATE TYPE \"eéå שלום \u202ex\xa0\" AS ENUM ('aéå שלום \u202ex\xa0', 'éå "
            "שלום \u202ex\xa0')"
        )
    op.create_table(
        "éå שלום \u202ex\xa0",
        sa.Column("éå שלום \u202ex\xa0", sa.Integer(), nullable=False),
        sa.Column(
            "téå שלום \u202ex\xa0",
            sa.String(length=80),
            nullable=True,
            server_default="éå שלום \u202ex\xa0",
            comment="éå שלום \u202ex\xa0",
        ),
        sa.Column(
            "néå שלום \u202ex\xa0", sa.Integer(), nullable=False, server_default="1"
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
        comment="éå שלום \u202ex\xa0'",
    )
    op.create_index(
        op.f("iéå שלום \u202ex\xa0"),
        "éå שלום \u202ex\xa0",
        ["téå שלום \u202ex\xa0", "éå שלום \u202ex\xa0"],
        unique=False,
    )
    op.create_index(
        op.f("léå שלום \u202ex\xa0"),
        "éå שלום \u202ex\xa0",
        [sa.text('lower("téå שלום \u202ex\xa0")')],
        unique=False,
        postgresql_where=sa.text('"éå שלום \u202ex\xa0" > 0'),
        sqlite_where=sa.text('"éå שלום \u202ex\xa0" > 0'),
    )
    op.create_table(
        "séå שלום \u202ex\xa0",
        sa.Column("éå שלום \u202ex\xa0", sa.Integer(), nullable=False),
        sa.Column("réå שלום \u202ex\xa0", sa.Integer(), nullable=True),
        sa.Column(
            "eéå שלום \u202ex\xa0",
            sa.Enum(
                "aéå שלום \u202ex\xa0",
                "éå שלום \u202ex\xa0",
                name="eéå שלום \u202ex\xa0",
                length=99,
                create_type=False,
            ),
            nullable=True,
            server_default="éå שלום \u202ex\xa0",
        ),
        sa.PrimaryKeyConstraint("éå שלום \u202ex\xa0"),
        sa.ForeignKeyConstraint(
            ["réå שלום \u202ex\xa0"],
            ["éå שלום \u202ex\xa0.éå שלום \u202ex\xa0"],
            name=op.f("féå שלום \u202ex\xa0"),
        ),
    )


def downgrade() -> None:
    op.drop_table("séå שלום \u202ex\xa0")
    op.drop_index(op.f("iéå שלום \u202ex\xa0"), table_name="éå שלום \u202ex\xa0")
    op.drop_index(op.f("léå שלום \u202ex\xa0"), table_name="éå שלום \u202ex\xa0")
    op.drop_table("éå שלום \u202ex\xa0")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "eéå שלום \u202ex\xa0"')
