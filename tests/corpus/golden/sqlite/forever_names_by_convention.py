"""forever names by convention

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
    op.create_table(
        "a_table_of_which_the_name_is_long",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "a_column_of_which_the_name_is_long_too", sa.String(length=9), nullable=True
        ),
        sa.Column(
            "another_column_of_which_the_name_is_long",
            sa.String(length=9),
            nullable=True,
        ),
        sa.Column("the_reference_to_the_table_itself", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint(
            "id", name=op.f("pk_a_table_of_which_the_name_is_long")
        ),
        sa.UniqueConstraint(
            "another_column_of_which_the_name_is_long",
            name=op.f(
                "uq_a_table_of_which_the_name_is_long_another_column_of_which_the_name_is_long"
            ),
        ),
        sa.ForeignKeyConstraint(
            ["the_reference_to_the_table_itself"],
            ["a_table_of_which_the_name_is_long.id"],
            name=op.f(
                "fk_a_table_of_which_the_name_is_long_the_reference_to_the_table_itself_a_table_of_which_the_name_is_long"
            ),
        ),
        sa.CheckConstraint(
            "id > 0",
            name=op.f(
                "ck_a_table_of_which_the_name_is_long_the_number_is_greater_than_nothing"
            ),
        ),
    )
    op.create_index(
        op.f(
            "ix_a_table_of_which_the_name_is_long_a_column_of_which_the_name_is_long_too"
        ),
        "a_table_of_which_the_name_is_long",
        ["a_column_of_which_the_name_is_long_too"],
        unique=False,
    )


def downgrade() -> None:
    op.drop_index(
        op.f(
            "ix_a_table_of_which_the_name_is_long_a_column_of_which_the_name_is_long_too"
        ),
        table_name="a_table_of_which_the_name_is_long",
    )
    op.drop_table("a_table_of_which_the_name_is_long")
