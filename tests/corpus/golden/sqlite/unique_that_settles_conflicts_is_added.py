"""unique that settles conflicts is added

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
    with op.batch_alter_table("users") as batch_op:
        batch_op.create_unique_constraint(
            batch_op.f("uq_mail"), ["mail"], sqlite_on_conflict="REPLACE"
        )


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
            sa.UniqueConstraint(
                "mail", name=op.f("uq_mail"), sqlite_on_conflict="REPLACE"
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_mail"), type_="unique")
