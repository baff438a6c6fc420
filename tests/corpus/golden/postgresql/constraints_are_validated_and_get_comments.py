"""constraints are validated and get comments

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE people VALIDATE CONSTRAINT ck_age")
    op.execute("ALTER TABLE people VALIDATE CONSTRAINT fk_team")
    op.execute("COMMENT ON CONSTRAINT ck_age ON people IS 'b'")
    op.execute("COMMENT ON CONSTRAINT fk_team ON people IS 'c'")


def downgrade() -> None:
    op.drop_constraint(op.f("fk_team"), "people", type_="foreignkey")
    op.drop_constraint(op.f("ck_age"), "people", type_="check")
    op.create_check_constraint(
        op.f("ck_age"), "people", "(age > 0)", postgresql_not_valid=True
    )
    op.execute("COMMENT ON CONSTRAINT ck_age ON people IS 'a'")
    op.create_foreign_key(
        op.f("fk_team"), "people", "teams", ["team"], ["id"], postgresql_not_valid=True
    )
    op.execute("COMMENT ON CONSTRAINT ck_age ON people IS 'a'")
    op.execute("COMMENT ON CONSTRAINT fk_team ON people IS NULL")
