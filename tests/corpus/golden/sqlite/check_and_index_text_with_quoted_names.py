"""check and index text with quoted names

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
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_check_constraint(
            batch_op.f("ck_t"), "\"select\" > 0 OR \"A b\" = 'it''s \\:x 5%'"
        )
    op.create_index(
        op.f("ix_t"),
        "t",
        [sa.text('lower("A b")'), sa.text('"select" DESC')],
        unique=False,
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_t"), table_name="t")
    with op.batch_alter_table(
        "t",
        copy_from=sa.Table(
            "t",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("select", sa.Integer(), nullable=True),
            sa.Column("A b", sa.String(length=5), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sa.CheckConstraint(
                "\"select\" > 0 OR \"A b\" = 'it''s \\:x 5%'", name=op.f("ck_t")
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_t"), type_="check")
