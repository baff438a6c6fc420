"""procedure with another body

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
    op.execute(
        sa.DDL(
            'CREATE OR REPLACE PROCEDURE "Rename"(INOUT given int, name varchar(10) = '
            "'x') LANGUAGE plpgsql AS $body$\n"
            "BEGIN\n"
            "    UPDATE users SET name = '%%s :to' || \"Rename\".name WHERE id = "
            "given;\n"
            "END $body$"
        )
    )


def downgrade() -> None:
    op.execute(
        'CREATE OR REPLACE PROCEDURE "Rename"(INOUT given integer, IN name character '
        "varying DEFAULT 'x'::character varying)\n"
        " LANGUAGE plpgsql\n"
        "AS $procedure$\n"
        "BEGIN\n"
        "    UPDATE users SET name = 'to' || \"Rename\".name WHERE id = given;\n"
        "END $procedure$"
    )
