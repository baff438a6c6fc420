"""Alembic's environment: schemactl configures it from pyproject.toml, alembic.ini and the environment variables."""

from schemactl.environment import run

run()
