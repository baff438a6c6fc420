"""A database for a case: built from metadata, filled, read."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from schemactl.database import parse_url, real_transactions
from schemactl.declare.statements.statement import Statement, Token, split
from schemactl.declare.statements.texts import texts
from schemactl.inspect import inspect
from schemactl.schema import Schema
from tests.corpus.case import Rows


def engine_for(url: str) -> sa.Engine:
    """An engine as an application has it: transactions that hold DDL, foreign keys enforced."""
    engine = sa.create_engine(parse_url(url))
    if engine.dialect.name == "sqlite":
        real_transactions(engine)
        sa.event.listen(engine, "connect", lambda raw, _: raw.execute("PRAGMA foreign_keys = ON"))
        sa.event.listen(engine, "connect", lambda raw, _: raw.execute("PRAGMA synchronous = OFF"))
    return engine


def empty(engine: sa.Engine, namespaces: Sequence[str]) -> None:
    """Takes everything out of a database that the suite owns, and makes the namespaces anew."""
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            return
        quote = engine.dialect.identifier_preparer.quote_identifier
        found = "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'"
        for name in connection.execute(sa.text(found)).scalars().all():
            connection.exec_driver_sql(f"DROP SCHEMA {quote(name)} CASCADE")
        # Those that are limited to no namespace go with none.
        if connection.execute(sa.text("SELECT 1 FROM pg_default_acl")).first():
            connection.exec_driver_sql("ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC")
            connection.exec_driver_sql("ALTER DEFAULT PRIVILEGES REVOKE ALL ON TABLES FROM pg_monitor")
        for name in ("public", *namespaces):
            connection.exec_driver_sql(f"CREATE SCHEMA {quote(name)}")


def drop_views(engine: sa.Engine) -> None:
    """Takes the views out of a database."""
    with engine.begin() as connection:
        for name in sa.inspect(connection).get_view_names():
            connection.exec_driver_sql(f"DROP VIEW {engine.dialect.identifier_preparer.quote_identifier(name)}")


def read(engine: sa.Engine, namespaces: Sequence[str]) -> Schema:
    """The database as a value."""
    with engine.connect() as connection:
        return inspect(connection, namespaces=["", *namespaces] if namespaces else None)


def create(engine: sa.Engine, metadata: sa.MetaData) -> None:
    """Makes what a metadata declares as SQL, in the order in which that stands there, and its tables in between."""
    found = texts([metadata], metadata.tables.values(), engine.dialect.name)
    statements = [each for sql, source in found for each in split(sql, source, engine.dialect.name)]
    first = [each for each in statements if _comes_first(each, statements)]
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            for name in sorted({table.schema for table in metadata.tables.values() if table.schema}):
                connection.execute(sa.schema.CreateSchema(name, if_not_exists=True))
        for statement in first:
            connection.exec_driver_sql(statement.text, execution_options={"no_parameters": True})
    metadata.create_all(engine)
    with engine.begin() as connection:
        for statement in statements:
            if statement not in first:
                connection.exec_driver_sql(statement.text, execution_options={"no_parameters": True})


def _comes_first(statement: Statement, others: Sequence[Statement]) -> bool:
    """Whether tables may need it: not a sequence that itself needs one, but a function that a type needs."""
    words = [token.keyword for token in statement.tokens]
    if words[:2] == ["CREATE", "FUNCTION"]:
        return any(_is_type(other) and statement.tokens[2].text in map(_text, other.tokens) for other in others)
    return words[0] == "CREATE" and words[1] in _BEFORE_TABLES and "OWNED" not in words


def _is_type(statement: Statement) -> bool:
    return [token.keyword for token in statement.tokens[:2]] == ["CREATE", "TYPE"]


def _text(token: Token) -> str:
    return token.text


_BEFORE_TABLES = ("SCHEMA", "EXTENSION", "SEQUENCE", "COLLATION", "DOMAIN", "TYPE")


def lacks(engine: sa.Engine, extensions: Sequence[str]) -> list[str]:
    """Which of these extensions are not installed beside the server."""
    if not extensions:
        return []
    with engine.connect() as connection:
        there = set(connection.execute(sa.text("SELECT name FROM pg_available_extensions")).scalars())
    return sorted(set(extensions) - there)


def has_icu(engine: sa.Engine) -> bool:
    """Whether the server is built with ICU: then those of languages are there from the beginning."""
    with engine.connect() as connection:
        return bool(
            connection.execute(sa.text("SELECT EXISTS (SELECT FROM pg_collation WHERE collname = 'de-x-icu')")).scalar()
        )


def fill(engine: sa.Engine, metadata: sa.MetaData, rows: Rows) -> None:
    """Inserts rows, the tables in the given order."""
    with engine.begin() as connection:
        for table, values in rows.items():
            for row in values:
                connection.execute(metadata.tables[table].insert().values(**row))


def values_in(engine: sa.Engine, table: str, columns: Sequence[str]) -> list[tuple[Any, ...]]:
    """What the table holds in these columns, as the driver gives it; the rows in the order of the first one's text."""
    namespace, _, name = table.rpartition(".")
    with engine.connect() as connection:
        source = sa.table(name, *map(sa.column, columns), schema=namespace or None)
        rows = connection.execute(sa.select(*source.c[tuple(columns)])).all()
    return sorted(map(tuple, rows), key=lambda row: str(row[0]))
