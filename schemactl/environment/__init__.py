"""Alembic's side of a project: its configuration, its graph of revisions, its env.py."""

from schemactl.environment.alembic_config import ProjectConfig, alembic_config
from schemactl.environment.created import Created, created_by
from schemactl.environment.env import run
from schemactl.environment.environment import Environment, as_metadatas
from schemactl.environment.failures import describe, history_errors, shown_path, user_place
from schemactl.environment.graph import RELATIVE, Graph, read_graph
from schemactl.environment.marks import once_named
from schemactl.environment.replaying import attached, detached
from schemactl.environment.running import harvest, run_environment
from schemactl.environment.script import LazyScript, LazyScriptDirectory, function_bodies, own_body

__all__ = [
    "RELATIVE",
    "Created",
    "Environment",
    "Graph",
    "LazyScript",
    "LazyScriptDirectory",
    "ProjectConfig",
    "alembic_config",
    "as_metadatas",
    "attached",
    "created_by",
    "describe",
    "detached",
    "function_bodies",
    "harvest",
    "history_errors",
    "once_named",
    "own_body",
    "read_graph",
    "run",
    "run_environment",
    "shown_path",
    "user_place",
]
