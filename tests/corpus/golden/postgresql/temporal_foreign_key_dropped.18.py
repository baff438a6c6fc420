"""temporal foreign key dropped

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("fk_room"), "stays", type_="foreignkey")


def downgrade() -> None:
    op.execute(
        "ALTER TABLE stays ADD CONSTRAINT fk_room FOREIGN KEY (room, PERIOD valid) "
        "REFERENCES rooms (id, PERIOD valid)"
    )
