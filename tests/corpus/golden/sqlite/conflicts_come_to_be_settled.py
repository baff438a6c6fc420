"""conflicts come to be settled

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
    with op.batch_alter_table(
        "users",
        copy_from=sa.Table(
            "users",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column(
                "name",
                sa.String(length=9),
                nullable=False,
                sqlite_on_conflict_not_null="IGNORE",
            ),
            sa.Column("mail", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("id", name=op.f("pk"), sqlite_on_conflict="FAIL"),
            sa.UniqueConstraint(
                "name", "mail", name=op.f("uq"), sqlite_on_conflict="REPLACE"
            ),
        ),
    ) as batch_op:
        batch_op.alter_column("name", nullable=False)


def downgrade() -> None:
    with op.batch_alter_table(
        "users",
        copy_from=sa.Table(
            "users",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("name", sa.String(length=9), nullable=False),
            sa.Column("mail", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("id", name=op.f("pk")),
            sa.UniqueConstraint("name", "mail", name=op.f("uq")),
        ),
    ) as batch_op:
        batch_op.alter_column("name", nullable=False)
