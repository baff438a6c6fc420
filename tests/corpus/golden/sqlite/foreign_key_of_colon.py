"""foreign key of colon

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
            batch_op.f("f:a ::b"), ":a ::b", [":a ::b_id"], [":a ::b"]
        )


def downgrade() -> None:
    with op.batch_alter_table(
        "uses",
        copy_from=sa.Table(
            "uses",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column(":a ::b_id", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sa.ForeignKeyConstraint(
                [":a ::b_id"], [":a ::b.:a ::b"], name=op.f("f:a ::b")
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("f:a ::b"), type_="foreignkey")
