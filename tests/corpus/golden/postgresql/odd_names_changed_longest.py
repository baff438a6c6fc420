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
    with op.get_context().autocommit_block():
        op.execute(
            'ALTER TYPE "ea ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba '
            "b\" ADD VALUE IF NOT EXISTS 'a ba ba ba ba ba ba ba ba ba ba ba ba ba ba "
            "ba ba ba ba ba b''z'"
        )
    op.execute(
        'ALTER INDEX "ia ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" '
        'RENAME TO "ja ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"'
    )
    op.drop_constraint(
        op.f("fa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        "sa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        type_="foreignkey",
    )
    op.drop_index(
        op.f("la ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        table_name="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
    )
    op.drop_constraint(
        op.f("ka ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        type_="check",
    )
    op.drop_constraint(
        op.f("ua ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        type_="unique",
    )
    op.create_table_comment(
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        existing_comment="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b'",
    )
    op.add_column(
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        sa.Column(
            "ma ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            sa.String(length=80),
            nullable=True,
            server_default="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            comment="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b\n",
        ),
    )
    op.alter_column(
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        type_=sa.BigInteger(),
    )
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"a ba ba "
        "ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b\"', 'a ba ba ba ba ba ba "
        "ba ba ba ba ba ba ba ba ba ba ba ba ba b') || ' AS bigint'; END $do$"
    )
    op.alter_column(
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        "na ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        nullable=True,
        server_default=None,
    )
    op.alter_column(
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        "ta ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        type_=sa.Text(),
        nullable=False,
        server_default="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        comment="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b ",
    )
    op.alter_column(
        "sa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        "ea ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        server_default="aa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
    )
    op.drop_column(
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        "da ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
    )
    op.create_unique_constraint(
        op.f("ua ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        [
            "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            "na ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        ],
    )
    op.create_check_constraint(
        op.f("ka ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        '"ta ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" != \'a ba ba '
        "ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba by'",
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
    op.create_foreign_key(
        op.f("ga ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        "sa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        ["ra ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"],
        ["a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"],
        ondelete="CASCADE",
    )


def downgrade() -> None:
    op.drop_constraint(
        op.f("ga ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        "sa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        type_="foreignkey",
    )
    op.drop_index(
        op.f("la ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        table_name="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
    )
    op.drop_constraint(
        op.f("ka ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        type_="check",
    )
    op.drop_constraint(
        op.f("ua ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        type_="unique",
    )
    op.execute(
        'ALTER TYPE "ea ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" '
        'RENAME TO "ea ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b__old"'
    )
    op.execute(
        'CREATE TYPE "ea ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" '
        "AS ENUM ('aa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b', 'a "
        "ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b')"
    )
    op.execute(
        'ALTER TABLE "sa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" '
        'ALTER COLUMN "ea ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" '
        "DROP DEFAULT"
    )
    op.execute(
        'ALTER TABLE "sa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" '
        'ALTER COLUMN "ea ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" '
        'TYPE "ea ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" USING '
        '"ea ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"::text::"ea ba '
        'ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"'
    )
    op.execute(
        'ALTER TABLE "sa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" '
        'ALTER COLUMN "ea ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" '
        "SET DEFAULT 'a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba "
        'b\'::"ea ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"'
    )
    op.execute(
        'DROP TYPE "ea ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b__old"'
    )
    op.create_table_comment(
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b'",
        existing_comment="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
    )
    op.add_column(
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        sa.Column(
            "da ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            sa.String(length=9),
            nullable=True,
        ),
    )
    op.alter_column(
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        type_=sa.Integer(),
    )
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"a ba ba "
        "ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b\"', 'a ba ba ba ba ba ba "
        "ba ba ba ba ba ba ba ba ba ba ba ba ba b') || ' AS integer'; END $do$"
    )
    op.alter_column(
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        "na ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        nullable=False,
        server_default=sa.text("1"),
    )
    op.alter_column(
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        "ta ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        type_=sa.String(length=80),
        nullable=True,
        server_default=sa.text(
            "'a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b'::character "
            "varying"
        ),
        comment="a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
    )
    op.alter_column(
        "sa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        "ea ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        server_default=sa.text(
            "'a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b'::\"ea ba "
            'ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"'
        ),
    )
    op.drop_column(
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        "ma ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
    )
    op.create_unique_constraint(
        op.f("ua ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        [
            "na ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
            "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        ],
    )
    op.create_check_constraint(
        op.f("ka ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        '(("ta ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b")::text <> '
        "'a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba bx'::text)",
    )
    op.create_index(
        op.f("la ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        [
            sa.text(
                '(lower("ta ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba '
                'b"::text))'
            ),
        ],
        unique=False,
        postgresql_where=sa.text(
            '("a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" > 0)'
        ),
    )
    op.create_foreign_key(
        op.f("fa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"),
        "sa ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        "a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b",
        ["ra ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"],
        ["a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"],
    )
    op.execute(
        'ALTER INDEX "ja ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b" '
        'RENAME TO "ia ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b"'
    )
