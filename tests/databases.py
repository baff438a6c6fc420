"""Empty PostgreSQL databases. One serves test after test, for as long as it can be made what it was when it was new.

Making a database and dropping it costs a server more than most tests do, and waits for its disk.
"""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, Connection, create_engine, make_url, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

FIRST_OID = 16384
"""The object identifier from which on objects are no part of every database."""

_END_OTHERS = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""

# What stands in `public` is dropped by the kind and name that the server gives for it: sorted, for then all are read
# before the first takes others with it.
_EMPTY = """
    DO $$
    DECLARE item record;
    BEGIN
        SET LOCAL client_min_messages = warning;
        SET LOCAL lock_timeout = '5s';
        FOR item IN SELECT extname AS name FROM pg_extension WHERE extname <> 'plpgsql' LOOP
            EXECUTE format('DROP EXTENSION IF EXISTS %I CASCADE', item.name);
        END LOOP;
        FOR item IN SELECT nspname AS name FROM pg_namespace
                    WHERE nspname !~ '^pg_' AND nspname NOT IN ('public', 'information_schema') LOOP
            EXECUTE format('DROP SCHEMA %I CASCADE', item.name);
        END LOOP;
        FOR item IN SELECT CASE WHEN found.type = 'composite type' THEN 'type' ELSE found.type END AS kind,
                           found.identity AS name
                    FROM pg_depend link
                    CROSS JOIN LATERAL pg_identify_object(link.classid, link.objid, link.objsubid) found
                    WHERE link.refclassid = 'pg_namespace'::regclass AND link.refobjid = 'public'::regnamespace
                      AND link.deptype = 'n' ORDER BY found.identity LOOP
            EXECUTE format('DROP %s IF EXISTS %s CASCADE', item.kind, item.name);
        END LOOP;
    END $$
"""

_CATALOGS = """
    SELECT c.oid::regclass::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'oid'
    WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind = 'r' AND NOT c.relisshared ORDER BY 1
"""

# Namespaces of temporary objects stay behind, empty, in every database.
_OBJECTS = "SELECT count(*) AS found FROM {catalog} WHERE oid >= {first} AND oid NOT IN (SELECT oid FROM temporary)"
_LEFT = """
    WITH temporary AS (SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_(toast_)?temp_')
    SELECT sum(found) FROM ({objects}) AS all_catalogs
"""

_SETTINGS = """
    SELECT (SELECT concat_ws(' ', datdba, datacl::text, datallowconn, datconnlimit, datistemplate,
                             shobj_description(oid, 'pg_database'))
            FROM pg_database WHERE datname = current_database()),
           (SELECT concat_ws(' ', nspowner, nspacl::text, obj_description(oid, 'pg_namespace'))
            FROM pg_namespace WHERE nspname = 'public'),
           (SELECT string_agg(concat_ws(' ', setrole, setconfig::text), ' ' ORDER BY setrole) FROM pg_db_role_setting
            WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database()))
"""


class Databases:
    """The databases of one worker on one server, whose maintenance database the URL names."""

    def __init__(self, server: str) -> None:
        self._server = create_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
        self._free: list[URL] = []
        self._new = ""

    @contextmanager
    def lend(self) -> Iterator[str]:
        """The URL of an empty database that is the caller's own for the time."""
        url = self._free.pop() if self._free else self._make()
        try:
            yield url.render_as_string(hide_password=False)
        finally:
            if self._is_as_new(url):
                self._free.append(url)
            else:
                self._drop(url)

    def close(self) -> None:
        """Drops them all."""
        while self._free:
            self._drop(self._free.pop())

    def _make(self) -> URL:
        name = f"schemactl_test_{uuid.uuid4().hex[:12]}"
        with self._server.connect() as connection:
            connection.execute(text(f'CREATE DATABASE "{name}" TEMPLATE template0'))
            # A test does not wait for the disk of a server that others use.
            connection.execute(text(f'ALTER DATABASE "{name}" SET synchronous_commit = off'))
        url = make_url(self._server.url).set(database=name)
        if not self._new:
            with create_engine(url, poolclass=NullPool).connect() as connection:
                self._new = _settings(connection)
        return url

    def _drop(self, url: URL) -> None:
        with self._server.connect() as connection:
            connection.execute(text(f'DROP DATABASE IF EXISTS "{url.database}" WITH (FORCE)'))

    def _is_as_new(self, url: URL) -> bool:
        """Empties a database; whether it now holds nothing of its own and has the settings of a new one."""
        engine = create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
        try:
            with engine.connect() as connection:
                connection.execute(text(_END_OTHERS))
                connection.exec_driver_sql(_EMPTY, execution_options={"no_parameters": True})
                return _left(connection) == 0 and _settings(connection) == self._new
        except DBAPIError:
            return False


def _left(connection: Connection) -> int:
    catalogs = connection.execute(text(_CATALOGS)).scalars().all()
    objects = " UNION ALL ".join(_OBJECTS.format(catalog=catalog, first=FIRST_OID) for catalog in catalogs)
    return int(connection.exec_driver_sql(_LEFT.format(objects=objects)).scalar_one())


def _settings(connection: Connection) -> str:
    return str(connection.execute(text(_SETTINGS)).one())
