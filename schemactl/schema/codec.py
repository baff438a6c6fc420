"""A `Schema` as JSON and back, and its fingerprint. Generic over the dataclasses: a new kind needs nothing here."""

import hashlib
import json
import types
from dataclasses import MISSING, fields, is_dataclass, replace
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from schemactl.errors import SnapshotError
from schemactl.schema import OBJECT_KINDS, Constraint, Schema
from schemactl.schema.former import in_todays_words

SNAPSHOT_VERSION = 1
"""The version of the snapshot's layout. A reader refuses a newer one."""


def to_data(value: Any) -> Any:
    """A value made of dataclasses as plain JSON data; fields that hold their default are left out."""
    if is_dataclass(value) and not isinstance(value, type):
        data = {} if not _tag(type(value)) else {"kind": _tag(type(value))}
        for item in fields(value):
            if item.metadata.get("aside"):
                continue
            content = getattr(value, item.name)
            if item.default is MISSING or content != item.default:
                data[item.name] = to_data(content)
        return data
    if isinstance(value, (tuple, list)):
        return [to_data(item) for item in value]
    return value


def dump_snapshot(schema: Schema) -> str:
    """The snapshot file's text: stable, sorted, one line a value, so that it reads well in a version control diff."""
    data = {"snapshot_version": SNAPSHOT_VERSION, "fingerprint": fingerprint(schema), **to_data(schema)}
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def load_snapshot(text: str, source: str) -> Schema:
    """The `Schema` that a snapshot file holds.

    Args:
        text: the file's text.
        source: what to call the file in an error.

    Raises:
        SnapshotError: the text is no JSON, no snapshot, or of a newer layout.
    """
    try:
        data = json.loads(text)
        if not isinstance(data, dict) or "snapshot_version" not in data:
            raise SnapshotError(source, "it has no 'snapshot_version'")
        if data["snapshot_version"] != SNAPSHOT_VERSION:
            raise SnapshotError(source, f"its layout {data['snapshot_version']} is not {SNAPSHOT_VERSION}")
        kinds = {kind.kind: kind for kind in OBJECT_KINDS}
        objects = [_read(kinds[item["kind"]], item) for item in in_todays_words(data.get("objects", []))]
        partial = bool(data.get("partial", False))
        schema = Schema.build(data["dialect"], objects, data.get("default_namespace", ""), partial=partial)
        # Before there was a word for it, only models were partial in a snapshot.
        return replace(schema, of_models=bool(data.get("of_models", partial)))
    except (ValueError, KeyError, TypeError) as error:
        raise SnapshotError(source, f"{type(error).__name__}: {error}") from error


def fingerprint(schema: Schema) -> str:
    """A stable hash of the structure: equal for equal schemas whatever process, hash seed or version made them."""
    text = json.dumps(to_data(schema), sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


_TAGS: dict[type, str] = {
    **{kind: kind.kind for kind in OBJECT_KINDS},
    **{kind: kind.__name__.lower() for kind in get_args(Constraint)},
}


def _tag(kind: type) -> str | None:
    return _TAGS.get(kind)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(hint: Any, data: Any) -> Any:
    origin = get_origin(hint)
    if origin is tuple:
        parts = get_args(hint)
        inner = [parts[0]] * len(data) if len(parts) == 2 and parts[1] is Ellipsis else list(parts)
        return tuple(_read(each, item) for each, item in zip(inner, data, strict=True))
    if origin in (Union, types.UnionType):
        choices = [choice for choice in get_args(hint) if choice is not type(None)]
        if data is None:
            return None
        if len(choices) == 1:
            return _read(choices[0], data)
        return _read(next(choice for choice in choices if _tag(choice) == data["kind"]), data)
    if is_dataclass(hint) and isinstance(hint, type):
        hints = _hints(hint)
        unknown = set(data) - set(hints) - {"kind"}
        if unknown:
            raise KeyError(f"unknown entries {sorted(unknown)} in a {hint.__name__}")
        return hint(
            **{name: _read(hints[name], item) for name, item in data.items() if name in hints and name != "kind"}
        )
    return data
