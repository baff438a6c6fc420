"""rebuilt table with triggers and views that nobody declares

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
        batch_op.alter_column("name", type_=sa.String(length=60))
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
        batch_op.alter_column("name", type_=sa.String(length=50))
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
