"""lifted foreign key keeps its comment

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
    op.drop_constraint(op.f("fk_team"), "people", type_="foreignkey")
    op.alter_column("people", "team", type_=sa.String(length=9))
    op.alter_column("teams", "id", type_=sa.String(length=9))
    op.create_foreign_key(op.f("fk_team"), "people", "teams", ["team"], ["id"])
    op.execute(
        sa.DDL(
            "COMMENT ON CONSTRAINT fk_team ON people IS 'it''s \"5%%\" :name %%(x)s \\ "
            "''''''\n"
            "\tsecond line; -- no end'"
        )
    )


def downgrade() -> None:
    op.drop_constraint(op.f("fk_team"), "people", type_="foreignkey")
    op.alter_column(
        "people", "team", type_=sa.Integer(), postgresql_using="team::integer"
    )
    op.alter_column("teams", "id", type_=sa.Integer(), postgresql_using="id::integer")
    op.create_foreign_key(op.f("fk_team"), "people", "teams", ["team"], ["id"])
    op.execute(
        sa.DDL(
            "COMMENT ON CONSTRAINT fk_team ON people IS 'it''s \"5%%\" :name %%(x)s \\ "
            "''''''\n"
            "\tsecond line; -- no end'"
        )
    )
