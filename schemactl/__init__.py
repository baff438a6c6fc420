"""Schema management for SQLModel: the models are the source of truth, Alembic runs the revisions."""

__version__ = "0.1.0"
