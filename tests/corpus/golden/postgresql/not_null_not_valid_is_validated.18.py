"""not null not valid is validated

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER TABLE users VALIDATE CONSTRAINT ' || (SELECT "
        "quote_ident(conname) FROM pg_constraint k WHERE conrelid = 'users'::regclass "
        "AND contype = 'n' AND conkey[1] = (SELECT attnum FROM pg_attribute WHERE "
        "attrelid = k.conrelid AND attname = 'age')); END $do$"
    )


def downgrade() -> None:
    op.execute("ALTER TABLE users ALTER COLUMN age DROP NOT NULL")
    op.execute("ALTER TABLE users ADD NOT NULL age NOT VALID")
