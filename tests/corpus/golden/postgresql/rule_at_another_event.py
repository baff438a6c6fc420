"""rule at another event

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute('DROP RULE "Both; of them" ON users')
    op.execute(
        'CREATE RULE "Both; of them" AS ON UPDATE TO users DO ( INSERT INTO log '
        "(line)\n"
        "  VALUES (old.name);\n"
        " DELETE FROM log\n"
        "  WHERE ((log.line)::text = ')'::text);\n"
        ")"
    )


def downgrade() -> None:
    op.execute('DROP RULE "Both; of them" ON users')
    op.execute(
        'CREATE RULE "Both; of them" AS ON DELETE TO users DO ( INSERT INTO log '
        "(line)\n"
        "  VALUES (old.name);\n"
        " DELETE FROM log\n"
        "  WHERE ((log.line)::text = ')'::text);\n"
        ")"
    )
