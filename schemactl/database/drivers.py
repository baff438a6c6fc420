"""Which Python package speaks to which database."""

import importlib

from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from schemactl.errors import ConfigurationError, DriverError
from schemactl.project.masking import mask_text

# driver: what to install
PACKAGES = {
    "psycopg2": "psycopg2-binary",
    "psycopg": '"psycopg[binary]"',
    "psycopg_async": '"psycopg[binary]"',
    "pg8000": "pg8000",
    "asyncpg": '"sqlmodel-schemactl[async]"',
    "aiosqlite": '"sqlmodel-schemactl[async]"',
    "pymysql": "pymysql",
    "aiomysql": "pymysql",
    "asyncmy": "pymysql",
    "mysqldb": "mysqlclient",
    "mysqlconnector": "mysql-connector-python",
    "mariadbconnector": "mariadb",
    "pyodbc": "pyodbc",
    "pymssql": "pymssql",
    "oracledb": "oracledb",
}


def check_driver(url: URL) -> None:
    """Make sure that the driver of a URL can be imported.

    Raises:
        DriverError: it is not installed, or SQLAlchemy knows no such driver.
        ConfigurationError: the driver does not take this kind of URL.
    """
    try:
        url.get_dialect().import_dbapi()
    except (ImportError, NoSuchModuleError) as error:
        raise driver_missing(url, getattr(error, "name", None) or "") from error
    except ArgumentError as error:
        raise ConfigurationError(f"{mask_text(str(url))!r} cannot be used as a database URL.", "") from error


def driver_missing(url: URL, module: str = "") -> DriverError:
    """Return the error that says which package to install for a URL."""
    dialect, _, driver = url.drivername.partition("+")
    if driver in PACKAGES:
        return DriverError(
            f"The driver {driver!r} for {dialect} is not installed{_inner(module, driver)}.",
            f"Install it with: pip install {PACKAGES[driver]}",
        )
    known = sorted(name for name in PACKAGES if _speaks(name, dialect))
    hint = f"Use one of: {', '.join(f'{dialect}+{name}://' for name in known)}." if known else "Install its package."
    return DriverError(f"There is no driver {driver or dialect!r} for {dialect}{_inner(module, driver)}.", hint)


def _inner(module: str, driver: str) -> str:
    return f" (no module {module!r})" if module and module != driver else ""


def _speaks(driver: str, dialect: str) -> bool:
    try:
        importlib.import_module(f"sqlalchemy.dialects.{dialect}.{driver}")
    except ImportError:
        return False
    return True
