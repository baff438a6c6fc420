"""rebuilt table loses a column that no view needs

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
    op.execute('DROP TRIGGER "instead"')
    op.execute("DROP VIEW a_louder")
    op.execute("DROP TRIGGER coming")
    op.execute("DROP VIEW active")
    with op.batch_alter_table("users") as batch_op:
        batch_op.drop_constraint(batch_op.f("big"), type_="check")
        batch_op.drop_column("more")
    op.execute("CREATE VIEW active AS SELECT id, name FROM users WHERE age > 1")
    op.execute(
        "CREATE TRIGGER coming AFTER INSERT ON users WHEN new.age > 0 BEGIN SELECT "
        "'in'; SELECT 'a:b'; END"
    )
    op.execute("CREATE VIEW a_louder AS SELECT upper(name) AS name FROM active")
    op.execute(
        'CREATE TRIGGER "instead" INSTEAD OF INSERT ON active BEGIN INSERT INTO users '
        "(name) VALUES (new.name); END"
    )


def downgrade() -> None:
    op.execute('DROP TRIGGER "instead"')
    op.execute("DROP VIEW a_louder")
    op.execute("DROP TRIGGER coming")
    op.execute("DROP VIEW active")
    with op.batch_alter_table("users") as batch_op:
        batch_op.add_column(sa.Column("more", sa.Integer(), nullable=True))
        batch_op.create_check_constraint(batch_op.f("big"), "more > 1")
    op.execute("CREATE VIEW active AS SELECT id, name FROM users WHERE age > 1")
    op.execute(
        "CREATE TRIGGER coming AFTER INSERT ON users WHEN new.age > 0 BEGIN SELECT "
        "'in'; SELECT 'a:b'; END"
    )
    op.execute("CREATE VIEW a_louder AS SELECT upper(name) AS name FROM active")
    op.execute(
        'CREATE TRIGGER "instead" INSTEAD OF INSERT ON active BEGIN INSERT INTO users '
        "(name) VALUES (new.name); END"
    )
