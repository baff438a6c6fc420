"""foreign key of statement

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
    with op.batch_alter_table("uses") as batch_op:
        batch_op.create_foreign_key(
            batch_op.f("f'); DROP TABLE kept; --"),
            "'); DROP TABLE kept; --",
            ["'); DROP TABLE kept; --_id"],
            ["'); DROP TABLE kept; --"],
        )


def downgrade() -> None:
    with op.batch_alter_table(
        "uses",
        copy_from=sa.Table(
            "uses",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("'); DROP TABLE kept; --_id", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sa.ForeignKeyConstraint(
                ["'); DROP TABLE kept; --_id"],
                ["'); DROP TABLE kept; --.'); DROP TABLE kept; --"],
                name=op.f("f'); DROP TABLE kept; --"),
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("f'); DROP TABLE kept; --"), type_="foreignkey"
        )
