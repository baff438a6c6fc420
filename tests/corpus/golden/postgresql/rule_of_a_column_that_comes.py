"""rule of a column that comes

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
    op.execute("DROP RULE noted ON users")
    op.add_column("users", sa.Column("extra", sa.Integer(), nullable=True))
    op.execute(
        "CREATE RULE noted AS ON UPDATE TO users WHERE new.extra > 1 AND new.name <> "
        "old.name DO ALSO INSERT INTO log (line) VALUES (old.name || ' 5% it''s;')"
    )


def downgrade() -> None:
    op.execute("DROP RULE noted ON users")
    op.drop_column("users", "extra")
    op.execute(
        "CREATE RULE noted AS ON UPDATE TO users WHERE ((new.name)::text <> "
        "(old.name)::text) DO  INSERT INTO log (line)\n"
        "  VALUES (((old.name)::text || ' 5% it''s;'::text))"
    )
