"""trigger with its function

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: function audit
    op.execute(
        "CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN "
        "NULL; END $$"
    )
    # of the models: trigger users audit
    op.execute(
        "CREATE TRIGGER audit AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION "
        "audit()"
    )


def downgrade() -> None:
    op.execute("DROP TRIGGER audit ON users")
    op.execute("DROP FUNCTION audit()")
