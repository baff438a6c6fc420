"""remove label under index and check

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
    op.drop_index(op.f("ix_jobs_status"), table_name="jobs")
    op.drop_constraint(op.f("ck_jobs"), "jobs", type_="check")
    op.execute("ALTER TYPE status RENAME TO status__old")
    op.execute("CREATE TYPE status AS ENUM ('a', 'b')")
    op.execute("ALTER TABLE jobs ALTER COLUMN status DROP DEFAULT")
    op.execute(
        "ALTER TABLE jobs ALTER COLUMN status TYPE status USING status::text::status"
    )
    op.execute("ALTER TABLE jobs ALTER COLUMN status SET DEFAULT 'a'::status")
    op.execute("DROP TYPE status__old")
    op.create_check_constraint(
        op.f("ck_jobs"), "jobs", "((status <> 'b'::status) OR (id > 1))"
    )
    op.create_index(
        op.f("ix_jobs_status"),
        "jobs",
        ["status"],
        unique=False,
        postgresql_where=sa.text("(status = 'a'::status)"),
    )


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE status ADD VALUE IF NOT EXISTS 'c'")
