"""lite trigger over a new column

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
    op.execute("DROP TRIGGER noted")
    op.add_column("users", sa.Column("mail", sa.String(length=9), nullable=True))
    op.execute(
        "CREATE TRIGGER noted AFTER INSERT ON users BEGIN INSERT INTO log (line) "
        "VALUES ('it''s ; ' || new.mail); END"
    )


def downgrade() -> None:
    op.execute("DROP TRIGGER noted")
    op.drop_column("users", "mail")
    op.execute(
        "CREATE TRIGGER noted AFTER INSERT ON users BEGIN INSERT INTO log (line) "
        "VALUES ('it''s ; ' || new.name); END"
    )
