"""disabled rule with another action

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP RULE noted ON users")
    op.execute(
        "CREATE RULE noted AS ON UPDATE TO users WHERE new.name <> old.name DO ALSO "
        "INSERT INTO log (line) VALUES (old.name || ' 5% is;')"
    )
    op.execute("ALTER TABLE users DISABLE RULE noted")
    op.execute("COMMENT ON RULE noted ON users IS 'a'")


def downgrade() -> None:
    op.execute("DROP RULE noted ON users")
    op.execute(
        "CREATE RULE noted AS ON UPDATE TO users WHERE ((new.name)::text <> "
        "(old.name)::text) DO  INSERT INTO log (line)\n"
        "  VALUES (((old.name)::text || ' 5% it''s;'::text))"
    )
    op.execute("ALTER TABLE users DISABLE RULE noted")
    op.execute("COMMENT ON RULE noted ON users IS 'a'")
