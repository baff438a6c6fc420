"""What the env.py of a project that schemactl scaffolded calls."""

import asyncio
from collections.abc import Sequence
from configparser import RawConfigParser
from pathlib import Path
from typing import Any

from alembic import context
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from sqlalchemy import Connection, MetaData, NullPool
from sqlalchemy.engine import URL, Engine

from schemactl.database import parse_url, sync_url
from schemactl.environment.alembic_config import URL_OPTION, ProjectConfig
from schemactl.environment.context import ListeningContext
from schemactl.environment.sqlite import MigratingSQLite
from schemactl.errors import ConfigurationError
from schemactl.project import Project, open_project


def run() -> None:
    """Run the migrations or the comparison that `alembic` or schemactl asked for.

    Call it from env.py. The URL and the models come from schemactl's configuration; a connection in
    `config.attributes["connection"]` and a URL that the caller set with `set_main_option` go before it.

    Raises:
        ConfigurationError: no URL is configured.
        ModelsError: the models are needed and cannot be read.
    """
    config = context.config
    project = _project(config)
    options = _options(project)
    connection = config.attributes.get("connection")
    if context.is_offline_mode():
        _offline(_url(config, project, required=False), options)
    elif isinstance(connection, Connection):
        _online(connection, options)
    else:
        _connect(connection, config, project, options)


def _project(config: Config) -> Project:
    if isinstance(config, ProjectConfig):
        return config.project
    arguments = tuple(getattr(config.cmd_opts, "x", None) or ())
    file = config.toml_file_name or config.config_file_name
    folder = Path(file).absolute().parent if file else None
    return open_project(folder, x_arguments=arguments)


def _options(project: Project) -> dict[str, Any]:
    options: dict[str, Any] = {"transaction_per_migration": True}
    if _needs_models():
        options["target_metadata"] = _metadata(project)
        options["autogenerate_plugins"] = ["schemactl"]
    return options


def _needs_models() -> bool:
    """Upgrades run without the models: only a comparison, and schemactl's own reading, need them."""
    proxied: EnvironmentContext = vars(context)["_proxy"]
    if isinstance(proxied, ListeningContext):
        return proxied.wants_models
    return "revision_context" in proxied.context_opts


def _metadata(project: Project) -> MetaData | Sequence[MetaData]:
    from schemactl.declare import load_models

    metadatas = load_models(project.config).metadatas
    return metadatas[0] if len(metadatas) == 1 else metadatas


def _url(config: Config, project: Project, *, required: bool = True) -> URL | None:
    text = _set_by_caller(config) or project.database_url()
    if text:
        return parse_url(text)
    if required:
        raise ConfigurationError(
            "No database URL is configured.",
            "Set database_url in [tool.schemactl], or DATABASE_URL, or pass --url.",
        )
    return None


def _set_by_caller(config: Config) -> str | None:
    """Return the URL that a program set on Alembic's `Config`, which no file has."""
    if isinstance(config, ProjectConfig):
        return None
    section = config.config_ini_section
    if not config.file_config.has_option(section, URL_OPTION):
        return None
    raw = config.file_config.get(section, URL_OPTION, raw=True)
    return config.get_main_option(URL_OPTION) if raw != _in_file(config, section) else None


def _in_file(config: Config, section: str) -> str | None:
    if config.config_file_name is None:
        return None
    parser = RawConfigParser()
    parser.read(config.config_file_name, encoding="utf-8")
    return parser.get(section, URL_OPTION, fallback=None)


def _offline(url: URL | None, options: dict[str, Any]) -> None:
    place: dict[str, Any] = {"url": url, "dialect_opts": {"paramstyle": "named"}} if url else {}
    is_sqlite = url is not None and url.get_backend_name() == "sqlite"
    context.configure(**place, literal_binds=True, render_as_batch=is_sqlite, **options)
    with context.begin_transaction():
        context.run_migrations()


def _connect(engine: Any, config: Config, project: Project, options: dict[str, Any]) -> None:
    if isinstance(engine, Engine):
        with engine.connect() as connection:
            _online(connection, options)
        return
    url = _url(config, project)
    assert url is not None
    if sync_url(url) != url and not _has_driver(sync_url(url)):
        asyncio.run(_connect_async(url, options))
        return
    from schemactl.database import connect

    read_only = _reads_only() and url.get_backend_name() == "sqlite"
    with connect(url, read_only=read_only) as connection:
        _online(connection, options)


def _reads_only() -> bool:
    proxied = vars(context).get("_proxy")
    return isinstance(proxied, ListeningContext) and not proxied.writing


def _has_driver(url: URL) -> bool:
    try:
        url.get_dialect().import_dbapi()
    except ImportError:
        return False
    return True


async def _connect_async(url: URL, options: dict[str, Any]) -> None:
    from sqlalchemy.ext.asyncio import create_async_engine

    engine = create_async_engine(url, poolclass=NullPool)
    async with engine.connect() as connection:
        await connection.run_sync(_online, options)
    await engine.dispose()


def _online(connection: Connection, options: dict[str, Any]) -> None:
    is_sqlite = connection.dialect.name == "sqlite"
    migrating = MigratingSQLite(connection) if is_sqlite and not _is_ours() else None
    if is_sqlite:
        options["transactional_ddl"] = True
    if migrating is not None:
        options["on_version_apply"] = migrating.check
    context.configure(connection=connection, render_as_batch=is_sqlite, **options)
    try:
        with context.begin_transaction():
            context.run_migrations()
    finally:
        if migrating is not None:
            migrating.restore()


def _is_ours() -> bool:
    """Under schemactl, SQLite is set up where every env.py's connection is."""
    return isinstance(vars(context).get("_proxy"), ListeningContext)
