"""SQLite's own account of a database: what its pragmas tell, and the text in `sqlite_master`."""

import re
from typing import Any

import sqlalchemy as sa


def without_names(text: str) -> str:
    """A dump without the names of constraints."""
    return "\n".join(sorted(re.sub(r"(: text (?:.* )?)constraint (\"[^\"]*\"|\w+) ", r"\1", text).split("\n")))


def dump(engine: sa.Engine) -> str:
    """Every table, index, trigger and view as lines; what has no order is sorted."""
    with engine.connect() as connection:
        cursor: Any = connection.connection.driver_connection
        objects = cursor.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()
        lines: list[str] = []
        for kind, name, sql in objects:
            if name == "sqlite_sequence":  # once there it stays, and cannot be dropped
                continue
            if kind == "table":
                lines += _table(cursor, name, sql)
            elif kind == "index" and sql is not None:
                lines.append(f"{kind} {name}: {_index(sql)}")
            elif sql is not None:
                lines.append(f"{kind} {name}: {_plain(sql)}")
        return "\n".join(lines)


def _table(cursor: Any, name: str, sql: str) -> list[str]:
    columns = cursor.execute("SELECT * FROM pragma_table_xinfo(?)", (name,)).fetchall()
    lines = [f"column {column[1:]}" for column in columns]
    lines += [f"index {item}" for item in _indexes(cursor, name)]
    lines += [f"foreign key {item}" for item in _foreign_keys(cursor, name)]
    facts = cursor.execute("SELECT wr, strict FROM pragma_table_list(?) WHERE schema = 'main'", (name,)).fetchone()
    lines.append(f"options {facts}")
    lines += [f"text {item}" for item in _items(sql)]
    return [f"table {name}: {line}" for line in sorted(lines)]


def _indexes(cursor: Any, table: str) -> list[tuple[Any, ...]]:
    """Indexes with their keys; those that SQLite made itself without their numbered names."""
    found = []
    for _, name, unique, origin, partial in cursor.execute("SELECT * FROM pragma_index_list(?)", (table,)).fetchall():
        parts = cursor.execute(
            'SELECT name, "desc", coll FROM pragma_index_xinfo(?) WHERE key ORDER BY seqno', (name,)
        ).fetchall()
        found.append((name if origin == "c" else "", unique, origin, partial, *parts))
    return found


def _foreign_keys(cursor: Any, table: str) -> list[tuple[Any, ...]]:
    rows = cursor.execute("SELECT * FROM pragma_foreign_key_list(?) ORDER BY id, seq", (table,)).fetchall()
    keys: dict[int, list[Any]] = {}
    for number, _, *rest in rows:
        keys.setdefault(number, []).append(tuple(rest))
    return [tuple(key) for key in keys.values()]


_TOKEN = re.compile(r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|\w+|\S""")


def _items(sql: str) -> list[str]:
    """What stands between the outer parentheses of a CREATE TABLE, item by item, and what stands behind them."""
    depth = 0
    items: list[list[str]] = [[]]
    for token in _TOKEN.findall(sql):
        closing = token == ")" and depth == 1
        if (token == "," and depth == 1) or (token == "(" and depth == 0) or closing:
            items.append([])
        else:
            items[-1].append(_bare(token))
        depth += (token == "(") - (token == ")")
    # IMMEDIATE is what DEFERRABLE alone means.
    return [" ".join(item).replace(" deferrable initially immediate", " deferrable") for item in items[1:]]


def _index(sql: str) -> str:
    """A CREATE INDEX, its expressions without brackets around the whole."""
    tokens = [_bare(token) for token in _TOKEN.findall(sql)]
    start = tokens.index("(")
    found, depth = start + 1, 1
    parts: list[list[str]] = [[]]
    while depth:
        token = tokens[found]
        depth += (token == "(") - (token == ")")
        if token == "," and depth == 1:
            parts.append([])
        elif depth:
            parts[-1].append(token)
        found += 1
    inner = ", ".join(" ".join(_unwrapped(part)) for part in parts)
    return " ".join([*tokens[:start], "(", inner, ")", *tokens[found:]])


def _unwrapped(part: list[str]) -> list[str]:
    """`( lower ( x ) ) desc` as `lower ( x ) desc`."""
    if part[0] != "(":
        return part
    depth = 0
    for position, token in enumerate(part):
        depth += (token == "(") - (token == ")")
        if depth == 0:
            return _unwrapped(part[1:position]) + part[position + 1 :]
    return part


def _plain(sql: str) -> str:
    return " ".join(_bare(token) for token in _TOKEN.findall(sql))


def _bare(token: str) -> str:
    """A token without quotes that it does not need; words in one case."""
    if token[0] == '"' and re.fullmatch(r'"[a-z_][a-z0-9_]*"', token):
        return token[1:-1]
    return token.lower() if re.fullmatch(r"\w+", token) else token
