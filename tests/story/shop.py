"""A project as its developer has it: commands, edits of model files, and a program that uses the models."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, make_url, text
from sqlalchemy.pool import NullPool

from tests.failures.lab import Forks, Project

SHOP_MODELS = """\
from datetime import date
from decimal import Decimal

from sqlmodel import Field, Relationship

from models.base import Model


class Customer(Model, table=True):
    __tablename__ = "customers"

    id: int | None = Field(default=None, primary_key=True)
    email: str = Field(max_length=80)
    fax: str | None = None
    city: str = Field(max_length=10)
    orders: list["Order"] = Relationship(back_populates="customer")


class Order(Model, table=True):
    __tablename__ = "orders"

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customers.id", index=True)
    placed: date
    total: Decimal = Field(max_digits=10, decimal_places=2)
    customer: Customer = Relationship(back_populates="orders")
"""

LEVEL = """\
class Level(enum.StrEnum):
    PLAIN = "plain"
    GOLD = "gold"


PLAIN = {"server_default": "PLAIN"}
NO = {"server_default": sa.false()}


"""
EDITS = (
    # a column with a default, a unique one, a wider one, and one that goes
    ('    email: str = Field(max_length=80)\n', '    email: str = Field(max_length=80, unique=True)\n'),
    ('    fax: str | None = None\n', ''),
    ('max_length=10)', 'max_length=40)\n    level: Level = Field(default=Level.PLAIN, sa_column_kwargs=PLAIN)'),
    # an enumerated type, and a table that refers to another
    ("class Customer(", LEVEL + "class Customer("),
    ('from datetime', 'import enum\nfrom datetime'),
    ('    total: Decimal', '    paid: bool = Field(default=False, sa_column_kwargs=NO)\n    total: Decimal'),
    ('from sqlmodel', 'import sqlalchemy as sa\nfrom sqlmodel'),
)  # fmt: skip
LINES = """

class Line(Model, table=True):
    __tablename__ = "lines"

    order_id: int = Field(foreign_key="orders.id", primary_key=True, ondelete="CASCADE")
    position: int = Field(primary_key=True)
    article: str = Field(max_length=200)
"""


class Shop(Project):
    """A project in a folder, and its database; `url` may name an async driver."""

    def json(self, *arguments: str, code: int = 0) -> dict[str, Any]:
        """Run a command and read its JSON; only its last line may differ from the report of the terminal."""
        done = self.run(*arguments, "--format", "json")
        assert done.code == code, done.said
        data: dict[str, Any] = done.data
        assert data.get("exit_code", code) == code
        return data

    def rules(self) -> list[str]:
        """What `check` finds, and that its exit code goes with it."""
        done = self.run("check", "--format", "json")
        found = [finding["rule"] for finding in done.data["findings"]]
        assert done.code == (8 if {"heads", "unknown-revision"} & {*found} else 1 if found else 0), done.said
        return found

    def edit(self, path: str, *changes: tuple[str, str]) -> None:
        """Replace texts of which the file holds exactly one each."""
        content = (self.folder / path).read_text()
        for old, new in changes:
            assert content.count(old) == 1, f"{path} holds {content.count(old)} of {old!r}"
            content = content.replace(old, new)
        self.write(path, content)

    def python(self, code: str) -> str:
        """Run a program of the project, which finds its database where `database.py` says."""
        environment = {**os.environ, "DATABASE_URL": self.url, "PYTHONPATH": str(self.folder)}
        command = [sys.executable, "-W", "error", "-c", code]
        done = subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def sql(self, statement: str) -> list[tuple[Any, ...]]:
        """What somebody does to the database by hand."""
        url = make_url(self.url).set(drivername={"s": "sqlite", "p": "postgresql+psycopg2"}[self.url[0]])
        with create_engine(url, poolclass=NullPool).begin() as connection:
            done = connection.execute(text(statement))
            return [tuple(row) for row in done] if done.returns_rows else []


def start(forks: Forks, folder: Path, url: str, *options: str) -> Shop:
    """A project as `init` writes it."""
    folder.mkdir()
    shop = Shop(folder, url, forks)
    shop.ok("init", *options)
    return shop
