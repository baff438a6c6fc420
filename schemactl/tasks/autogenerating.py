"""Our comparison inside Alembic's own commands: `alembic revision --autogenerate` and `alembic check`."""

from pathlib import Path

from alembic.autogenerate.api import AutogenContext
from alembic.operations.ops import UpgradeOps
from alembic.util import PriorityDispatchResult

from schemactl.config import Config
from schemactl.environment import Environment, as_metadatas
from schemactl.errors import ConfigurationError
from schemactl.plan import Both
from schemactl.project import Project, open_project
from schemactl.tasks.differing import draft_between
from schemactl.tasks.elsewhere import elsewhere
from schemactl.tasks.renaming import as_said
from schemactl.tasks.sides import DATABASE, MODELS, Sides


def autogenerate(context: AutogenContext, upgrade_ops: UpgradeOps) -> PriorityDispatchResult:
    """Put into `upgrade_ops` what brings the database to the models, and stop Alembic's own comparators.

    Args:
        context: what env.py configured.
        upgrade_ops: gets one operation that holds all others both ways; none where nothing differs.

    Raises:
        SchemactlError: a side cannot be read.
    """
    migration, connection = context.migration_context, context.connection
    environment = Environment(
        context=migration,
        options=dict(context.opts),
        connection=connection,
        metadatas=as_metadatas(context.metadata),
        url=connection.engine.url if connection is not None else None,
    )
    with Sides.of(_project(migration), environment) as sides:
        actual, declared = sides.pair(DATABASE, MODELS)
        other = elsewhere(sides, actual, declared)
        draft = as_said(draft_between(actual, declared, other), sides, other)
    if draft.upgrade:
        upgrade_ops.ops.append(Both(draft.upgrade, draft.downgrade))
    return PriorityDispatchResult.STOP


def _project(migration: object) -> Project:
    """The project of Alembic's configuration; a bare one where schemactl is not configured."""
    config = getattr(getattr(migration, "environment_context", None), "config", None)
    file = getattr(config, "toml_file_name", None) or getattr(config, "config_file_name", None)
    root = Path(file).absolute().parent if file else Path.cwd()
    try:
        return open_project(root)
    except ConfigurationError:
        return Project(root, Config(root))
