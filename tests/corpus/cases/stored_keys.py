"""How the indexes of primary keys, uniques and EXCLUDEs are stored, which the constraint's `info` declares."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, MetaData, PrimaryKeyConstraint, Table, UniqueConstraint
from sqlalchemy.dialects.postgresql import INT4RANGE, ExcludeConstraint
from sqlalchemy.sql import text

from tests.corpus.case import POSTGRESQL, Build, Case, also, nothing

Make = Callable[[], Any]

ROWS = {
    "items": [
        {"id": 1, "code": 7, "days": text("'[1,5)'"), "parent_id": None},
        {"id": 2, "code": 8, "days": text("'[5,9)'"), "parent_id": 1},
    ],
    "parts": [{"id": 1, "item_code": 7}],
}


def words(settings: dict[str, Any]) -> str:
    return ", ".join(f"{name} = {value}" for name, value in settings.items())


def stored(settings: dict[str, Any], tablespace: str | None = None) -> dict[str, Any]:
    return {"postgresql_with": settings, "postgresql_tablespace": tablespace}


def pk(settings: dict[str, Any] | None = None, name: str | None = "items_pkey") -> Make:
    return lambda: PrimaryKeyConstraint("id", name=name, info=stored(settings or {}))


def uq(settings: dict[str, Any] | None = None, name: str = "uq_code", *columns: str, **options: Any) -> Make:
    return lambda: UniqueConstraint(*(columns or ("code",)), name=name, info=stored(settings or {}), **options)


def ex(settings: dict[str, Any] | None = None, operator: str = "&&") -> Make:
    return lambda: ExcludeConstraint(("days", operator), name="ex_days", info=stored(settings or {}))


PK = pk()


def items(key: Make = PK, *constraints: Make, tied: bool = False, **options: Any) -> Build:
    """Tables whose constraints' info is what their DDL makes of it."""

    def build(metadata: MetaData) -> None:
        made = [key(), *[item() for item in constraints]]
        table = Table(
            "items",
            metadata,
            Column("id", Integer),
            Column("code", Integer),
            Column("days", INT4RANGE),
            Column("parent_id", Integer, ForeignKey("items.id", name="fk_parent")),
            *made,
            **options,
        )
        for item in made:
            settings = item.info["postgresql_with"]
            also(table, f"ALTER INDEX {item.name or 'items_pkey'} SET ({words(settings)})" if settings else "")
        code = Column("item_code", Integer, ForeignKey("items.code", name="fk_code") if tied else None)
        Table("parts", metadata, Column("id", Integer, primary_key=True), code)

    return build


def case(name: str, before: Build, after: Build, *expected: str, rows: Any = ROWS, **options: Any) -> Case:
    return Case(name=name, before=before, after=after, rows=rows, dialects=POSTGRESQL, expected=expected, **options)


FULL = {"fillfactor": 70}

CASES = (
    case("storage_of_primary_key_set", items(), items(pk(FULL)), "~ primary key items_pkey storage"),
    case(
        "storage_of_primary_key_without_name_reset",
        items(pk(FULL, None)),
        items(pk(None, None)),
        "~ primary key items_pkey storage",
    ),
    case(
        "storage_of_unique_that_is_referred_to",
        items(pk(), uq({"fillfactor": 90, "deduplicate_items": "off"}), tied=True),
        items(pk(), uq(FULL), tied=True),
        "~ unique uq_code storage",
    ),
    case("storage_of_exclude_set", items(pk(), ex()), items(pk(), ex(FULL)), "~ exclude ex_days storage"),
    case(
        "storage_of_keys_spelled_otherwise",
        items(pk({"deduplicate_items": "OFF"}), uq({"fillfactor": "70"}), ex(FULL)),
        items(pk({"deduplicate_items": False}), uq(FULL), ex({"FILLFACTOR": 70})),
    ),
    case(
        "default_tablespace_of_keys_named",
        items(pk(), uq()),
        items(pk(), lambda: UniqueConstraint("code", name="uq_code", info=stored({}, "pg_default"))),
    ),
    case(
        "unique_renamed_and_stored_otherwise",
        items(pk(), uq()),
        items(pk(), uq(FULL, "uq_new")),
        "~ unique uq_new storage",
        "→ unique uq_new renamed from uq_code",
    ),
    case(
        "stored_primary_key_renamed_and_stored_otherwise",
        items(pk(FULL)),
        items(pk({"fillfactor": 80}, "pk_items")),
        "~ primary key pk_items storage",
        "→ primary key pk_items renamed from items_pkey",
    ),
    case(
        "stored_unique_is_made_anew_and_keeps_its_storage",
        items(pk(), uq(FULL)),
        items(pk(), uq(FULL, "uq_code", "code", "id", postgresql_include=["days"])),
        "~ unique uq_code columns",
        "~ unique uq_code include",
    ),
    case(
        "stored_exclude_is_made_anew_and_stored_otherwise",
        items(pk(), ex(FULL)),
        items(pk(), ex({"fillfactor": 80}, "=")),
        "~ exclude ex_days elements",
        "~ exclude ex_days storage",
    ),
    case(
        "stored_keys_added",
        items(),
        items(pk(), uq(FULL), ex(FULL)),
        "+ exclude ex_days",
        "+ unique uq_code",
    ),
    case("stored_unique_dropped", items(pk(), uq(FULL)), items(), "- unique uq_code"),
    case(
        "table_with_stored_keys_added",
        nothing,
        items(pk(FULL), uq(FULL), ex(FULL), tied=True),
        "+ table items",
        "+ table parts",
        rows={},
    ),
    case(
        "table_with_stored_keys_dropped",
        items(pk(FULL), uq(FULL), ex(FULL), tied=True),
        nothing,
        "- table items",
        "- table parts",
        keeps=(),
    ),
)
