"""The project's models: imported, and held against their source so that no table is lost on the way."""

from dataclasses import dataclass

from sqlalchemy import MetaData

from schemactl.config import Config
from schemactl.declare.importing import import_all
from schemactl.declare.lost_tables import refuse_lost_tables
from schemactl.declare.metadatas import find_metadatas, refuse_empty
from schemactl.declare.tables import declared_tables
from schemactl.errors import ModelsError


@dataclass(frozen=True, slots=True)
class Models:
    """What was imported.

    Attributes:
        metadatas: the MetaData that hold the tables.
        modules: the names of the modules that were imported for it, sorted.
        count: how many tables there are.
    """

    metadatas: tuple[MetaData, ...]
    modules: tuple[str, ...]
    count: int


def load_models(config: Config) -> Models:
    """Import the models that the configuration names.

    The project's root goes to the front of `sys.path`. What a module prints while it is imported goes to stderr.

    Args:
        config: the settings; `models`, `metadata` and `root` count.

    Returns:
        The metadatas with all tables that the modules declare.

    Raises:
        ModelsError: no models are configured, a module is not there or fails, there is no table, or a class with
            `table=True` in the modules' files is not among the tables.
    """
    if not config.models and not config.metadata:
        raise ModelsError(
            "The configuration does not say where the models are.",
            'Name the module or package that holds them in pyproject.toml: [tool.schemactl] models = ["app.models"]',
        )
    named = (config.metadata or "").partition(":")[0]
    modules = import_all(config.root, config.models, alone=(named,) if named else ())
    metadatas = find_metadatas(config.metadata)
    refuse_lost_tables(config.root, config.models, metadatas)
    refuse_empty(metadatas, modules)
    return Models(metadatas, modules, len(declared_tables(metadatas)))
