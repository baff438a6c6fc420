"""Which `MetaData` the models are in."""

import importlib
import sys
from collections.abc import Sequence
from typing import Any

from sqlalchemy import MetaData

from schemactl.errors import ModelsError

_SHOWN = 3


def find_metadatas(setting: str | None) -> tuple[MetaData, ...]:
    """The metadatas that the setting names, else SQLModel's.

    Args:
        setting: `module:attribute`, where the attribute is a MetaData, a class that has one, or a list of either.

    Raises:
        ModelsError: the setting does not read so, or names nothing of the kind.
    """
    if setting is None:
        from sqlmodel import SQLModel

        return (SQLModel.metadata,)
    module, _, path = setting.partition(":")
    if not module or not path:
        raise ModelsError(f"metadata = {setting!r} names no MetaData.", 'Write it as "app.models:Base.metadata".')
    value = _attribute(importlib.import_module(module), path, setting)
    values = value if isinstance(value, (list, tuple)) else (value,)
    return tuple(_metadata(each, setting) for each in values)


def refuse_empty(metadatas: Sequence[MetaData], modules: Sequence[str]) -> None:
    """Raise for models without a table.

    Args:
        metadatas: the models' metadatas.
        modules: the names of the modules that were imported.

    Raises:
        ModelsError: no metadata holds a table; the hint names where tables are, if any module has some elsewhere.
    """
    if any(metadata.tables for metadata in metadatas):
        return
    count = f"{len(modules)} module{'s' if len(modules) != 1 else ''}"
    shown = ", ".join(modules[:_SHOWN]) + (", …" if len(modules) > _SHOWN else "")
    others = _others(modules)
    hint = "Give the classes table=True, or name the module that holds them in 'models'."
    if others:
        hint = f"There are tables in {' and in '.join(others)}. Name it: metadata = {others[0]!r}"
    raise ModelsError(f"The models declare no table; {count} searched: {shown}.", hint)


def _attribute(value: Any, path: str, setting: str) -> Any:
    for name in path.split("."):
        if not hasattr(value, name):
            raise ModelsError(
                f"metadata = {setting!r}: {getattr(value, '__name__', value)} has no {name!r}.",
                'Name the MetaData as "module:attribute".',
            )
        value = getattr(value, name)
    return value


def _metadata(value: Any, setting: str) -> MetaData:
    found = value if isinstance(value, MetaData) else getattr(value, "metadata", None)
    if not isinstance(found, MetaData):
        raise ModelsError(
            f"metadata = {setting!r} is a {type(value).__name__}, not a MetaData.",
            "Name a MetaData, a declarative base class, or a list of them.",
        )
    return found


def _others(modules: Sequence[str]) -> list[str]:
    """Where in the modules there is another MetaData that holds tables, as `module:attribute`."""
    found: dict[int, str] = {}
    for module in modules:
        for name, value in sorted(vars(sys.modules[module]).items()):
            metadata = value if isinstance(value, MetaData) else None
            if isinstance(value, type):
                metadata = vars(value).get("metadata")
            if isinstance(metadata, MetaData) and metadata.tables:
                suffix = "" if metadata is value else ".metadata"
                found.setdefault(id(metadata), f"{module}:{name}{suffix}")
    return list(found.values())
