"""From a design to metadata, and to the statements that fill its tables."""

from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy as sa

from tests.properties.design import Ck, Col, Design, Fk, Ix, Tb, Uq
from tests.properties.kinds import CHECKS, COMPUTED, DEFAULTS, KINDS, PREDICATES, family_of


def metadata_of(design: Design) -> sa.MetaData:
    """New metadata that declares the design."""
    metadata = sa.MetaData()
    enums = {name: sa.Enum(*labels, name=name, metadata=metadata) for name, labels in design.enums}
    for table in design.tables:
        columns = [_column(design, table, column, enums) for column in table.columns]
        key = [sa.PrimaryKeyConstraint(*table.key, name=table.key_name)] if table.key else []
        made = sa.Table(table.name, metadata, *columns, *key, comment=table.comment)
        for item in (*table.uniques, *table.checks, *table.indexes):
            _MAKERS[type(item)](made, table, item)
    for table in design.tables:
        for foreign_key in table.foreign_keys:
            _foreign_key(metadata, table, foreign_key)
    return metadata


def quoted(name: str) -> str:
    """A name in quotes."""
    return '"' + name.replace('"', '""') + '"'


def _in_text(name: str) -> str:
    """A quoted name for SQLAlchemy's `text`, where a colon begins a parameter."""
    return quoted(name).replace(":", "\\:")


def _filled(template: str, column: str) -> str:
    return template.replace("{}", _in_text(column))


def _column(design: Design, table: Tb, column: Col, enums: dict[str, sa.Enum]) -> sa.Column[Any]:
    type_ = KINDS[column.kind].make() if column.kind in KINDS else enums[column.kind]
    options: dict[str, Any] = {"nullable": column.nullable, "comment": column.comment}
    if column.default is not None:
        label = "" if column.kind in KINDS else design.labels(column.kind)[0]
        options["server_default"] = DEFAULTS[family_of(column.kind)][column.default](label)
    extra: list[Any] = []
    if column.source is not None:
        family = family_of(next(item.kind for item in table.columns if item.name == column.source))
        extra.append(sa.Computed(_filled(COMPUTED[family][1], column.source), persisted=column.stored))
    if column.identity:
        extra.append(sa.Identity(always=column.identity == "always"))
    return sa.Column(column.name, type_, *extra, **options)


def _unique(made: sa.Table, table: Tb, item: Uq) -> None:
    deferral = {"deferrable": True, "initially": "DEFERRED"} if item.deferrable else {}
    made.append_constraint(sa.UniqueConstraint(*[made.c[name] for name in item.columns], name=item.name, **deferral))


def _check(made: sa.Table, table: Tb, item: Ck) -> None:
    column = table.column(item.column)
    assert column
    text = _filled(CHECKS[family_of(column.kind)][item.expression], item.column)
    made.append_constraint(sa.CheckConstraint(text, name=item.name))


_FORMS: dict[str, Callable[[sa.Column[Any]], Any]] = {
    "plain": lambda column: column,
    "desc": lambda column: column.desc(),
    "lower": sa.func.lower,
    "lower desc": lambda column: sa.func.lower(column).desc(),
    "sum": lambda column: sa.text(f"({_in_text(column.name)} + 1)"),
}


def _index(made: sa.Table, table: Tb, item: Ix) -> None:
    options: dict[str, Any] = {"unique": item.unique}
    if item.predicate is not None:
        column = table.column(item.parts[0][0])
        assert column
        where = sa.text(_filled(PREDICATES[family_of(column.kind)][item.predicate], column.name))
        options |= {"postgresql_where": where, "sqlite_where": where}
    if item.include:
        options["postgresql_include"] = list(item.include)
    # Without the table an index of nothing but text belongs to none.
    sa.Index(item.name, *[_FORMS[form](made.c[name]) for name, form in item.parts], _table=made, **options)


_MAKERS: dict[type, Callable[[sa.Table, Tb, Any], None]] = {Uq: _unique, Ck: _check, Ix: _index}


def _foreign_key(metadata: sa.MetaData, table: Tb, item: Fk) -> None:
    made, target = metadata.tables[table.name], metadata.tables[item.target]
    made.append_constraint(
        sa.ForeignKeyConstraint(
            [made.c[name] for name in item.columns],
            [target.c[name] for name in item.target_columns],
            name=item.name,
            ondelete=item.on_delete,
            onupdate=item.on_update,
            deferrable=True if item.initially else None,
            initially=item.initially,
        )
    )


def inserts(design: Design) -> Iterator[str]:
    """The statements that fill the tables, in no order that foreign keys would like."""
    overriding = " OVERRIDING SYSTEM VALUE" if design.dialect == "postgresql" else ""
    for table in design.tables:
        columns = [column for column in table.columns if column.source is None]
        names = ", ".join(quoted(column.name) for column in columns)
        for row in range(1, design.rows + 1 if columns else 1):
            values = ", ".join(_value(design, column, row) for column in columns)
            yield f"INSERT INTO {quoted(table.name)} ({names}){overriding} VALUES ({values})"


def _value(design: Design, column: Col, row: int) -> str:
    if column.holds == "nulls":
        return "NULL"
    if column.kind in KINDS:
        return KINDS[column.kind].value(row)
    return "'" + design.labels(column.kind)[0].replace("'", "''") + "'"
