"""renamed constraints keep their comments

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE people RENAME CONSTRAINT ck_age TO ck_age_2")
    op.execute("ALTER TABLE people RENAME CONSTRAINT ex_span TO ex_span_2")
    op.execute("ALTER TABLE people RENAME CONSTRAINT fk_team TO fk_team_2")
    op.execute("ALTER TABLE people RENAME CONSTRAINT pk_people TO pk_people_2")
    op.execute("ALTER TABLE people RENAME CONSTRAINT uq_name TO uq_name_2")
    op.execute("ALTER INDEX ix_age RENAME TO ix_age_2")


def downgrade() -> None:
    op.execute("ALTER INDEX ix_age_2 RENAME TO ix_age")
    op.execute("ALTER TABLE people RENAME CONSTRAINT ck_age_2 TO ck_age")
    op.execute("ALTER TABLE people RENAME CONSTRAINT ex_span_2 TO ex_span")
    op.execute("ALTER TABLE people RENAME CONSTRAINT fk_team_2 TO fk_team")
    op.execute("ALTER TABLE people RENAME CONSTRAINT pk_people_2 TO pk_people")
    op.execute("ALTER TABLE people RENAME CONSTRAINT uq_name_2 TO uq_name")
