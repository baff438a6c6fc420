"""forgotten trigger with its function

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP TRIGGER touched ON users")
    op.execute("DROP FUNCTION touch()")


def downgrade() -> None:
    # of the models: function touch
    op.execute(
        "CREATE FUNCTION touch()\n"
        " RETURNS trigger\n"
        " LANGUAGE plpgsql\n"
        "AS $function$ BEGIN RETURN NEW; END $function$"
    )
    # of the models: trigger users touched
    op.execute(
        "CREATE TRIGGER touched BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION "
        "touch()"
    )
