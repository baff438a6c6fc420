"""Every setting with its value and origin, as `schemactl config` shows them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from schemactl.config import Setting
from schemactl.project.files import Table, interpolate, read_ini
from schemactl.project.find import Found
from schemactl.project.masking import HIDDEN, is_secret, mask_text, mask_within
from schemactl.project.urls import Source

INI_SECTION = "alembic"
DEFAULTS: tuple[tuple[str, Any], ...] = (
    ("models", ()),
    ("metadata", "SQLModel.metadata"),
    ("database_url", None),
    ("scratch_url", None),
    ("include", ()),
    ("exclude", ()),
    ("other_tools", "the built-in list"),
    ("env_file", None),
)


def ini_section(found: Found) -> dict[str, str]:
    """Return alembic.ini's `[alembic]` with `%(here)s` put into place, {} without the file or the section."""
    if found.alembic_ini is None:
        return {}
    parser = read_ini(found.alembic_ini)
    if not parser.has_section(INI_SECTION):
        return {}
    raw = dict(parser.items(INI_SECTION))
    variables = {**raw, "here": found.alembic_ini.parent.as_posix()}
    return {name: interpolate(value, variables) for name, value in raw.items()}


def all_settings(
    *,
    found: Found,
    table: Table,
    database: Source,
    scratch: Source,
    environment: str | None,
    x_arguments: tuple[str, ...],
    env_file: Path | None,
) -> tuple[Setting, ...]:
    """Return schemactl's settings in a fixed order, then Alembic's."""
    sources = {"database_url": database, "scratch_url": scratch}
    own = [
        _url_setting(name, sources[name]) if name in sources else _own(name, default, table, env_file)
        for name, default in DEFAULTS
    ]
    options = [
        Setting("environment", environment, "--env" if environment else "default"),
        Setting("x_arguments", tuple(map(mask_within, x_arguments)), "-x" if x_arguments else "default"),
    ]
    return (*own, *options, *_environments(table), *_alembic(found))


def _url_setting(name: str, source: Source) -> Setting:
    return Setting(name, mask_text(source.written) if source.written else None, source.origin or "default")


def _own(name: str, default: Any, table: Table, env_file: Path | None) -> Setting:
    if name in table:
        value = table[name]
        return Setting(name, tuple(value) if isinstance(value, list) else value, "pyproject.toml [tool.schemactl]")
    if name == "env_file" and env_file is not None:
        return Setting(name, env_file.name, "default")
    return Setting(name, default, "default")


def _environments(table: Table) -> Iterator[Setting]:
    for name, keys in table.get("env", {}).items():
        for key, value in keys.items():
            yield Setting(f"env.{name}.{key}", _shown(key, value), f"pyproject.toml [tool.schemactl.env.{name}]")


def _shown(key: str, value: Any) -> Any:
    if isinstance(value, dict) and set(value) == {"env"}:
        return f"${value['env']}"
    if isinstance(value, str):
        return HIDDEN if is_secret(key) else mask_text(value) if key.endswith("url") else mask_within(value)
    return tuple(_shown(key, item) for item in value) if isinstance(value, list) else value


def _alembic(found: Found) -> Iterator[Setting]:
    """Alembic looks into alembic.ini first, then into pyproject.toml."""
    here = {"here": found.root.as_posix()}
    ini = ini_section(found)
    ini_name = found.alembic_ini.name if found.alembic_ini else ""
    table = found.tool.get("alembic", {})
    table = table if isinstance(table, dict) else {}
    for name, value in ini.items():
        yield Setting(f"alembic.{name}", _shown(name, value), ini_name)
    for name, value in table.items():
        if name not in ini:
            yield Setting(f"alembic.{name}", _shown(name, _in_place(value, here)), "pyproject.toml [tool.alembic]")


def _in_place(value: Any, variables: dict[str, str]) -> Any:
    if isinstance(value, str):
        return interpolate(value, variables)
    if isinstance(value, list):
        return [_in_place(item, variables) for item in value]
    return value
