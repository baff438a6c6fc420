"""chosen constraint changes

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("a"), "docs", type_="unique")
    op.create_unique_constraint(op.f("a"), "docs", ["n", "id"])
    op.execute("ALTER TABLE docs REPLICA IDENTITY USING INDEX a")
    op.execute("ALTER TABLE docs CLUSTER ON a")


def downgrade() -> None:
    op.drop_constraint(op.f("a"), "docs", type_="unique")
    op.create_unique_constraint(op.f("a"), "docs", ["n"])
    op.execute("ALTER TABLE docs REPLICA IDENTITY USING INDEX a")
    op.execute("ALTER TABLE docs CLUSTER ON a")
