"""add collations

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
    # of the models: collation Any Case 5%:x
    op.execute(sa.DDL("CREATE COLLATION \"Any Case 5%%:x\" (locale = 'POSIX')"))
    # of the models: collation bytes
    op.execute("CREATE COLLATION bytes (lc_collate = 'C', lc_ctype = 'POSIX')")
    # of the models: collation letters
    op.execute("CREATE COLLATION letters (locale = 'C')")
    op.execute(sa.DDL("COMMENT ON COLLATION letters IS 'it''s 5%% :x'"))
    op.alter_column("users", "name", type_=sa.Text(collation="Any Case 5%:x"))


def downgrade() -> None:
    op.alter_column("users", "name", type_=sa.Text())
    op.execute("DROP COLLATION letters")
    op.execute("DROP COLLATION bytes")
    op.execute(sa.DDL('DROP COLLATION "Any Case 5%%:x"'))
