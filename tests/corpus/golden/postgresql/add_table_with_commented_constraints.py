"""add table with commented constraints

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "teams",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "people",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=50), nullable=True),
        sa.Column("age", sa.Integer(), nullable=True),
        sa.Column("team", sa.Integer(), nullable=True),
        sa.Column("span", postgresql.INT4RANGE(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("name", name=op.f("uq_name")),
        sa.ForeignKeyConstraint(["team"], ["teams.id"], name=op.f("fk_team")),
        sa.CheckConstraint("age > 0", name=op.f("ck_age")),
    )
    op.execute("COMMENT ON CONSTRAINT pk_people ON people IS 'ü %s pk_people'")
    op.execute("COMMENT ON INDEX pk_people IS 'ü %s pk_people.index'")
    op.execute("COMMENT ON CONSTRAINT uq_name ON people IS 'ü %s uq_name'")
    op.execute("COMMENT ON INDEX uq_name IS 'ü %s uq_name.index'")
    op.execute("COMMENT ON CONSTRAINT fk_team ON people IS 'ü %s fk_team'")
    op.execute("COMMENT ON CONSTRAINT ck_age ON people IS 'ü %s ck_age'")
    op.execute(
        "ALTER TABLE people ADD CONSTRAINT ex_span EXCLUDE USING gist (span WITH &&)"
    )
    op.execute("COMMENT ON CONSTRAINT ex_span ON people IS 'ü %s ex_span'")
    op.execute("COMMENT ON INDEX ex_span IS 'ü %s ex_span.index'")
    op.create_index(op.f("ix_age"), "people", [sa.text("(age + 1)")], unique=False)
    op.execute("COMMENT ON INDEX ix_age IS 'ü %s ix_age'")


def downgrade() -> None:
    op.drop_index(op.f("ix_age"), table_name="people")
    op.drop_table("people")
    op.drop_table("teams")
