"""foreign key of percent

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_foreign_key(
        op.f("f50%(x)s %%"), "uses", "50%(x)s %%", ["50%(x)s %%_id"], ["50%(x)s %%"]
    )


def downgrade() -> None:
    op.drop_constraint(op.f("f50%(x)s %%"), "uses", type_="foreignkey")
