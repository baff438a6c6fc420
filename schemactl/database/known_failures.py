"""What drivers report, and what it means to the person who reads it. Data only: add a failure by adding a line.

`states` are SQLSTATEs (PostgreSQL), result names (SQLite) or error numbers (MySQL); `text` is looked for when the
driver gives none. Messages and hints may use `{server}`, `{user}`, `{database}`, `{createdb}` and `{detail}` (the
driver's own first line).
"""

from dataclasses import dataclass

from schemactl.errors import ConfigurationError, ConnectionFailed, LockNotObtained, SchemactlError


@dataclass(frozen=True, slots=True)
class Failure:
    """One kind of failure: how to know it, and what to tell."""

    states: tuple[str, ...]
    text: str
    error: type[SchemactlError]
    message: str
    hint: str


_DOWN_HINT = "Start the server, or correct host and port in the URL."
_TLS_HINT = "Set sslmode in the URL (?sslmode=require, or ?sslmode=disable) to what the server offers."
_LATER_HINT = "Wait until the other program is done, then try again."

POSTGRESQL: tuple[Failure, ...] = (
    Failure(
        ("28P01",), r"password authentication failed|SASL authentication failed", ConnectionFailed,
        "{server} does not accept the password of user {user!r}.", "Correct the password in the URL.",
    ),
    Failure(
        (), r"no password supplied", ConnectionFailed,
        "{server} wants a password for user {user!r} and the URL has none.",
        "Put it into the URL (postgresql://user:password@host/name), or into ~/.pgpass.",
    ),
    Failure(
        ("3D000",), r"database \".*\" does not exist", ConnectionFailed,
        "There is no database {database!r} on {server}.", "Create it with: createdb {createdb}",
    ),
    Failure(
        (), r"role \".*\" does not exist|Peer authentication failed|Ident authentication failed", ConnectionFailed,
        "{server} does not know user {user!r}, or not from here: {detail}",
        "Correct the user in the URL, or create the role.",
    ),
    Failure(
        ("28000",), r"no pg_hba\.conf entry|not permitted to log in|pg_hba\.conf rejects", ConnectionFailed,
        "{server} refuses user {user!r}: {detail}", "Ask its administrator to let this user in (pg_hba.conf, LOGIN).",
    ),
    Failure(
        (), r"permission denied for database|is not currently accepting connections", ConnectionFailed,
        "{server} does not let user {user!r} into database {database!r}: {detail}",
        "Ask its administrator for the CONNECT privilege.",
    ),
    Failure(
        ("53300",), r"too many clients|remaining connection slots|too many connections", ConnectionFailed,
        "{server} has no connection left: {detail}", "Try again when others have disconnected.",
    ),
    Failure(
        ("57P03",), r"database system is (starting up|shutting down|in recovery|not yet accepting)", ConnectionFailed,
        "{server} does not accept connections yet: {detail}", "Try again in a moment.",
    ),
    Failure(
        (), r"could not translate host name|Name or service not known|nodename nor servname|getaddrinfo"
        r"|No address associated|Temporary failure in name resolution|Unknown host", ConnectionFailed,
        "The host of {server} is not known.", "Correct the host in the URL.",
    ),
    Failure(
        (), r"timeout expired|timed? ?out|TimeoutError", ConnectionFailed,
        "{server} did not answer in time.",
        "Check host, port and firewall; ?connect_timeout=30 in the URL waits longer.",
    ),
    Failure(
        (), r"SSL|certificate|sslmode", ConnectionFailed,
        "No TLS connection to {server}: {detail}", _TLS_HINT,
    ),
    Failure(
        (), r"invalid (connection option|dsn|URI query parameter|port number|integer value)"
        r"|unexpected keyword argument",
        ConfigurationError, "The driver does not accept the database URL: {detail}",
        "Correct what follows the ? in the URL.",
    ),
    Failure(
        (), r"Connection refused|Connect call failed|No such file or directory|is the server running"
        r"|No route to host|Network is unreachable", ConnectionFailed,
        "{server} cannot be reached: {detail}", _DOWN_HINT,
    ),
    Failure(
        ("57P01", "57P02", "08000", "08001", "08003", "08004", "08006"),
        r"server closed the connection|connection already closed|terminating connection|SSL SYSCALL"
        r"|connection (was|is) closed|Connection reset", ConnectionFailed,
        "The connection to {server} was lost: {detail}", "Run `schemactl status` to see where the database stands.",
    ),
    Failure(
        ("42501",), r"permission denied|must be (owner|superuser)", ConfigurationError,
        "User {user!r} may not do that in database {database!r}: {detail}",
        "Grant the privilege, or use a URL of a user that has it.",
    ),
    Failure(
        ("25006",), r"read-only transaction", ConfigurationError,
        "Database {database!r} on {server} is read only: {detail}", "Use the primary server's URL.",
    ),
    Failure(
        ("55P03", "40P01", "40001"), r"lock timeout|deadlock detected|could not obtain lock", LockNotObtained,
        "A lock in database {database!r} was not obtained: {detail}", _LATER_HINT,
    ),
    Failure(
        ("53100",), r"No space left on device|disk full", ConnectionFailed,
        "The disk of {server} is full: {detail}", "Make room, then try again.",
    ),
    Failure(
        ("53200",), r"out of shared memory", ConfigurationError,
        "{server} ran out of memory: {detail}", "Raise max_locks_per_transaction on the server.",
    ),
)  # fmt: skip

SQLITE: tuple[Failure, ...] = (
    Failure(
        ("SQLITE_NOTADB", "SQLITE_CORRUPT"), r"file is not a database|file is encrypted|malformed", ConnectionFailed,
        "The file {database} is no SQLite database, or a damaged one: {detail}",
        "Correct the path in the URL, or restore the file.",
    ),
    Failure(
        ("SQLITE_BUSY", "SQLITE_LOCKED"), r"is locked", LockNotObtained,
        "The database {database} is locked by another program.", _LATER_HINT,
    ),
    Failure(
        ("SQLITE_READONLY",), r"readonly database|read-only", ConnectionFailed,
        "The database {database} is read only.", "Make the file and its folder writable for this user.",
    ),
    Failure(
        ("SQLITE_CANTOPEN",), r"unable to open database", ConnectionFailed,
        "The database {database} cannot be opened.",
        "Check the path in the URL and the permissions of the file and its folder.",
    ),
    Failure(
        ("SQLITE_FULL",), r"disk is full", ConnectionFailed,
        "No room is left on the disk of {database}.", "Make room, then try again.",
    ),
    Failure(
        ("SQLITE_IOERR",), r"disk I/O error", ConnectionFailed,
        "The disk of {database} reports an error: {detail}", "Check the disk, the free space and the permissions.",
    ),
    Failure(
        ("SQLITE_PERM", "SQLITE_AUTH"), r"access permission denied|not authorized", ConfigurationError,
        "That is not permitted in {database}: {detail}", "Check the permissions of the file.",
    ),
)  # fmt: skip

MYSQL: tuple[Failure, ...] = (
    Failure(
        ("1045", "1698"), r"Access denied for user", ConnectionFailed,
        "{server} does not accept user {user!r} with this password.", "Correct user and password in the URL.",
    ),
    Failure(
        ("1049",), r"Unknown database", ConnectionFailed,
        "There is no database {database!r} on {server}.", "Create it with: CREATE DATABASE.",
    ),
    Failure(
        ("2005",), r"Unknown (MySQL |MariaDB )?(server )?host|Name or service not known|getaddrinfo", ConnectionFailed,
        "The host of {server} is not known.", "Correct the host in the URL.",
    ),
    Failure(
        (), r"timed out", ConnectionFailed,
        "{server} did not answer in time.", "Check host, port and firewall.",
    ),
    Failure(
        ("2002", "2003"), r"Can't connect|Connection refused", ConnectionFailed,
        "{server} cannot be reached: {detail}", _DOWN_HINT,
    ),
    Failure(
        ("1040", "1203"), r"Too many connections", ConnectionFailed,
        "{server} has no connection left.", "Try again when others have disconnected.",
    ),
    Failure(
        ("2006", "2013", "2055"), r"Lost connection|gone away", ConnectionFailed,
        "The connection to {server} was lost: {detail}", "Run `schemactl status` to see where the database stands.",
    ),
    Failure(
        ("1044", "1142", "1227"), r"command denied|Access denied", ConfigurationError,
        "User {user!r} may not do that in database {database!r}: {detail}",
        "Grant the privilege, or use another user's URL.",
    ),
    Failure(
        ("1205", "1213", "3572"), r"Lock wait timeout|Deadlock found", LockNotObtained,
        "A lock in database {database!r} was not obtained: {detail}", _LATER_HINT,
    ),
    Failure(
        ("1290", "1792", "1836"), r"read.?only", ConfigurationError,
        "Database {database!r} on {server} is read only: {detail}", "Use the primary server's URL.",
    ),
)  # fmt: skip

FAILURES: dict[str, tuple[Failure, ...]] = {
    "postgresql": POSTGRESQL,
    "sqlite": SQLITE,
    "mysql": MYSQL,
    "mariadb": MYSQL,
}
