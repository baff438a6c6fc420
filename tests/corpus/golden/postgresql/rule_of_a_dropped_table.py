"""rule of a dropped table

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
    op.drop_table("users")


def downgrade() -> None:
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=50), nullable=True),
        sa.Column("age", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("users_pkey")),
    )
    op.execute(
        "CREATE RULE noted AS ON UPDATE TO users WHERE ((new.name)::text <> "
        "(old.name)::text) DO  INSERT INTO log (line)\n"
        "  VALUES (((old.name)::text || ' 5% it''s;'::text))"
    )
    op.execute(
        sa.DDL(
            "COMMENT ON RULE noted ON users IS 'it''s \"5%%\" :name %%(x)s \\ ''''''\n"
            "\tsecond line; -- no end'"
        )
    )
