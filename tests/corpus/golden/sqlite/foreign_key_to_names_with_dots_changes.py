"""foreign key to names with dots changes

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
        "b.users",
        copy_from=sa.Table(
            "b.users",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("team.id", sa.Integer(), nullable=True),
            sa.Column("up", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sa.ForeignKeyConstraint(
                ["team.id"],
                list(sa.Table("a.teams", sa.MetaData(), sa.Column("the.id")).columns),
                name=op.f("fk.team"),
                ondelete="CASCADE",
            ),
        ),
    ) as batch_op:
        batch_op.alter_column("id", nullable=False)
    if op.get_context().dialect.name != "sqlite":
        op.drop_constraint(op.f("fk.team"), "b.users", type_="foreignkey")
        op.execute(
            'ALTER TABLE "b.users" ADD CONSTRAINT "fk.team" FOREIGN KEY ("team.id") '
            'REFERENCES "a.teams" ("the.id") ON DELETE CASCADE'
        )


def downgrade() -> None:
    with op.batch_alter_table(
        "b.users",
        copy_from=sa.Table(
            "b.users",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("team.id", sa.Integer(), nullable=True),
            sa.Column("up", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sa.ForeignKeyConstraint(
                ["team.id"],
                list(sa.Table("a.teams", sa.MetaData(), sa.Column("the.id")).columns),
                name=op.f("fk.team"),
            ),
        ),
    ) as batch_op:
        batch_op.alter_column("id", nullable=False)
    if op.get_context().dialect.name != "sqlite":
        op.drop_constraint(op.f("fk.team"), "b.users", type_="foreignkey")
        op.execute(
            'ALTER TABLE "b.users" ADD CONSTRAINT "fk.team" FOREIGN KEY ("team.id") '
            'REFERENCES "a.teams" ("the.id")'
        )
