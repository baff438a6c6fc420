"""primary key by which a view groups

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP VIEW grouped")
    op.drop_constraint(op.f("users_pkey"), "users", type_="primary")
    op.create_primary_key(op.f("users_both_pkey"), "users", ["id", "name"])
    op.execute(
        "CREATE VIEW grouped AS\n"
        " SELECT id,\n"
        "    age,\n"
        "    count(*) AS n\n"
        "   FROM users\n"
        "  GROUP BY id, name"
    )


def downgrade() -> None:
    op.execute("DROP VIEW grouped")
    op.drop_constraint(op.f("users_both_pkey"), "users", type_="primary")
    op.create_primary_key(op.f("users_pkey"), "users", ["id"])
    op.execute(
        "CREATE VIEW grouped AS\n"
        " SELECT id,\n"
        "    age,\n"
        "    count(*) AS n\n"
        "   FROM users\n"
        "  GROUP BY id, name"
    )
