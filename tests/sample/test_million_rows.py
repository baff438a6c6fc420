"""A million rows in one table go through the sample's whole history and back."""

import os
import subprocess
import sys
from pathlib import Path

import sqlalchemy as sa

ROOT = Path(__file__).parents[2]
CATALOGUE = "d219f86ddbb0"
ROWS = 1_000_000
NUMBERS = {
    "sqlite": f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {ROWS}) ",
    "postgresql": "",
}
SOURCE = {"sqlite": "n", "postgresql": f"generate_series(1, {ROWS}) AS n(i)"}
PRODUCTS = (
    "INSERT INTO products (id, sku, name, price, attributes) "
    "{numbers}SELECT i, 'A-' || i, 'Product ' || (i % 1000), (i % 9973) / 100.0, '{{\"n\": ' || i || '}}' FROM {source}"
)
CHILDREN = (
    "INSERT INTO categories (id, name) VALUES (1, 'all')",
    "INSERT INTO product_categories (product_id, category_id) SELECT id, 1 FROM products WHERE id % 10 = 0",
)
CONTENT = """
    SELECT count(*), sum(id), count(DISTINCT sku), sum(length(name)), round(sum(price), 2),
           sum(length(CAST(attributes AS text))), count(DISTINCT created_at),
           (SELECT count(*) FROM product_categories)
    FROM products
"""


def schemactl(url: str, *arguments: str) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.endswith("DATABASE_URL")}
    command = [sys.executable, "-m", "schemactl", "--url", url, *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_up_and_down_with_a_million_rows(database_url: str) -> None:
    dialect = sa.make_url(database_url).get_backend_name()
    engine = sa.create_engine(database_url.replace("postgresql:", "postgresql+psycopg2:"), poolclass=sa.NullPool)

    def content() -> tuple[object, ...]:
        with engine.connect() as connection:
            return tuple(connection.exec_driver_sql(CONTENT).one())

    schemactl(database_url, "upgrade", CATALOGUE, "--yes")
    with engine.begin() as connection:
        insert = PRODUCTS.format(numbers=NUMBERS[dialect], source=SOURCE[dialect])
        if dialect == "postgresql":
            insert = insert.replace("'{\"n\": ' || i || '}'", "CAST('{\"n\": ' || i || '}' AS json)")
        for statement in (insert, *CHILDREN):
            connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
    before = content()
    assert before[0] == ROWS

    schemactl(database_url, "upgrade", "--yes")
    assert content() == before
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(DISTINCT slug) FROM products").scalar() == ROWS
    schemactl(database_url, "downgrade", CATALOGUE, "--yes")
    assert content() == before
    schemactl(database_url, "downgrade", "base", "--yes")
    with engine.connect() as connection:
        assert set(sa.inspect(connection).get_table_names()) <= {"alembic_version"}
    engine.dispose()
