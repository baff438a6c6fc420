"""The environment of a history that runs on another connection, without env.py."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from io import StringIO
from typing import Any

from sqlalchemy import Connection

from schemactl.environment.context import ListeningContext, Request
from schemactl.environment.environment import Environment
from schemactl.environment.graph import Graph
from schemactl.environment.proxies import as_context, as_op
from schemactl.environment.quiet import quiet

_OFFLINE = ("literal_binds", "dialect_opts")
"""What env.py asks for in offline mode only; its options may come from there."""


@contextmanager
def attached(
    graph: Graph, connection: Connection, options: Mapping[str, Any], arguments: Mapping[str, Any] | None = None
) -> Iterator[Environment]:
    """Configure a connection as env.py would, and make `alembic.context` and `alembic.op` act on it.

    Args:
        graph: the revisions.
        connection: the database.
        options: an `Environment`'s options.
        arguments: an `Environment`'s arguments.

    Yields:
        The environment of this connection. It nests in that of another.
    """
    found: list[Environment] = []
    with ExitStack() as cleanup:
        cleanup.enter_context(quiet())
        request = Request(writing=True)
        context = ListeningContext(graph.config, graph.directory, found.append, request, cleanup)
        cleanup.enter_context(as_context(context))
        context.configure(connection=connection, **{name: options[name] for name in options if name not in _OFFLINE})
        context.run_migrations(**(arguments or {}))
        cleanup.enter_context(as_op(context.get_context()))
        yield found[0]


@contextmanager
def detached(graph: Graph, environment: Environment, begin: tuple[str, ...], output: StringIO) -> Iterator[Environment]:
    """Configure what env.py would in offline mode, and let `alembic.op` write SQL.

    Args:
        graph: the revisions.
        environment: one of the project's, for its dialect, options and arguments.
        begin: the revisions at which the SQL begins; none for the base.
        output: gets the SQL.

    Yields:
        The environment that writes. It nests in that of another.
    """
    found: list[Environment] = []
    with ExitStack() as cleanup:
        cleanup.enter_context(quiet())
        request = Request(offline=True, as_sql=True, starting_revision=begin or None, output=output)
        context = ListeningContext(graph.config, graph.directory, found.append, request, cleanup)
        cleanup.enter_context(as_context(context))
        given = {"literal_binds": True, **environment.options}
        context.configure(dialect_name=environment.dialect.name, **given)
        context.run_migrations(**environment.arguments)
        cleanup.enter_context(as_op(context.get_context()))
        yield found[0]
