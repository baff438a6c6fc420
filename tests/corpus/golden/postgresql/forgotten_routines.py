"""forgotten routines

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP PROCEDURE nothing()")
    op.execute("DROP FUNCTION loud(text)")
    op.execute("DROP FUNCTION loud(integer)")


def downgrade() -> None:
    # of the models: function loud integer
    op.execute(
        "CREATE FUNCTION loud(what integer)\n"
        " RETURNS integer\n"
        " LANGUAGE sql\n"
        " IMMUTABLE\n"
        "AS $function$ SELECT what $function$"
    )
    # of the models: function loud text
    op.execute(
        "CREATE FUNCTION loud(what text)\n"
        " RETURNS text\n"
        " LANGUAGE sql\n"
        " IMMUTABLE\n"
        "AS $function$ SELECT upper(what) $function$"
    )
    # of the models: procedure nothing
    op.execute(
        "CREATE PROCEDURE nothing()\n LANGUAGE sql\nAS $procedure$ SELECT 1 $procedure$"
    )
    # of the models: grant loud text ROUTINE
    op.execute("REVOKE EXECUTE ON ROUTINE loud(text) FROM PUBLIC")
