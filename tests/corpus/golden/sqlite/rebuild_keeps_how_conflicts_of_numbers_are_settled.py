"""rebuild keeps how conflicts of numbers are settled

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
    if op.get_context().dialect.name == "sqlite":
        op.execute(
            "INSERT INTO sqlite_sequence (name, seq) SELECT '_alembic_tmp_users', seq "
            "FROM sqlite_sequence WHERE name = 'users'"
        )
    with op.batch_alter_table(
        "users",
        copy_from=sa.Table(
            "users",
            sa.MetaData(),
            sa.Column(
                "id",
                sa.Integer(),
                nullable=False,
                sqlite_on_conflict_primary_key="IGNORE",
            ),
            sa.Column("name", sa.String(length=9), nullable=True),
            sa.Column("mail", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("id", sqlite_on_conflict="IGNORE"),
            sa.UniqueConstraint("name", sqlite_on_conflict="REPLACE"),
            sqlite_autoincrement=True,
        ),
    ) as batch_op:
        batch_op.alter_column("name", type_=sa.String(length=12))


def downgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        op.execute(
            "INSERT INTO sqlite_sequence (name, seq) SELECT '_alembic_tmp_users', seq "
            "FROM sqlite_sequence WHERE name = 'users'"
        )
    with op.batch_alter_table(
        "users",
        copy_from=sa.Table(
            "users",
            sa.MetaData(),
            sa.Column(
                "id",
                sa.Integer(),
                nullable=False,
                sqlite_on_conflict_primary_key="IGNORE",
            ),
            sa.Column("name", sa.String(length=12), nullable=True),
            sa.Column("mail", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("id", sqlite_on_conflict="IGNORE"),
            sa.UniqueConstraint("name", sqlite_on_conflict="REPLACE"),
            sqlite_autoincrement=True,
        ),
    ) as batch_op:
        batch_op.alter_column("name", type_=sa.String(length=9))
