"""add procedure

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: procedure Rename integer, character varying
    op.execute(
        "CREATE PROCEDURE \"Rename\"(INOUT given int, name varchar(10) = 'x') LANGUAGE "
        "plpgsql AS $body$\n"
        "BEGIN\n"
        "    UPDATE users SET name = 'to' || \"Rename\".name WHERE id = given;\n"
        "END $body$"
    )
    op.execute(
        "COMMENT ON PROCEDURE \"Rename\"(integer, character varying) IS 'a name'"
    )


def downgrade() -> None:
    op.execute('DROP PROCEDURE "Rename"(integer, character varying)')
