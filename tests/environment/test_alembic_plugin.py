"""The entry point through which Alembic, the oldest and the newest that we allow, finds our comparison."""

from importlib.metadata import entry_points
from types import ModuleType

from schemactl import alembic_plugin


def test_the_entry_point_names_a_module_and_a_collection_of_it() -> None:
    (entry_point,) = entry_points(group="alembic.plugins", name="schemactl")
    loaded = entry_point.load()
    assert isinstance(loaded, ModuleType)
    assert list(loaded) == [alembic_plugin]
