"""sequence in another namespace

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
    # of the models: namespace app
    op.execute("CREATE SCHEMA IF NOT EXISTS app")
    # of the models: sequence app Counter
    op.execute('CREATE SEQUENCE app."Counter" INCREMENT BY 2')
    op.add_column(
        "users",
        sa.Column(
            "n",
            sa.Integer(),
            nullable=False,
            server_default=sa.text("nextval('app.\"Counter\"')"),
        ),
    )


def downgrade() -> None:
    op.drop_column("users", "n")
    op.execute('DROP SEQUENCE app."Counter"')
    op.execute("DROP SCHEMA app")
