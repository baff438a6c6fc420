"""trigger moves to another table

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP TRIGGER noted")
    op.execute(
        "CREATE TRIGGER noted AFTER INSERT ON log BEGIN INSERT INTO log (line) VALUES "
        "('it''s ; ' || new.id); END"
    )


def downgrade() -> None:
    op.execute("DROP TRIGGER noted")
    op.execute(
        "CREATE TRIGGER noted AFTER INSERT ON users BEGIN INSERT INTO log (line) "
        "VALUES ('it''s ; ' || new.id); END"
    )
