"""Keys over time of PostgreSQL 18: WITHOUT OVERLAPS and PERIOD, which the constraint's `info` declares."""

from typing import Any

from sqlalchemy import Column, ForeignKeyConstraint, MetaData, PrimaryKeyConstraint, Table, Text, UniqueConstraint
from sqlalchemy.dialects.postgresql import INT4RANGE, TSRANGE
from sqlalchemy.sql import text

from tests.corpus.case import POSTGRESQL, Build, Case, also, nothing

TEMPORAL = {"postgresql_without_overlaps": True}
PERIOD = {"postgresql_period": True}

ROWS: Any = {
    "rooms": [
        {"id": text("'[1,2)'"), "valid": text("'[2026-01-01,2026-02-01)'"), "note": "a"},
        {"id": text("'[1,2)'"), "valid": text("'[2026-02-01,2026-03-01)'"), "note": "b"},
    ],
    "stays": [
        {"id": text("'[1,2)'"), "room": text("'[1,2)'"), "valid": text("'[2026-01-01,2026-02-01)'")},
        {"id": text("'[2,3)'"), "room": None, "valid": text("'[2026-01-15,2026-02-15)'")},
    ],
}
OVERLAPPING = {
    "rooms": [*ROWS["rooms"], {"id": text("'[1,2)'"), "valid": text("'[2026-02-15,2026-03-15)'"), "note": "c"}]
}


def rooms(
    key: bool | None = None,
    unique: bool | None = None,
    period: bool | None = None,
    name: str = "rooms_pkey",
    settings: dict[str, Any] | None = None,
) -> Build:
    """Rooms with stays. The constraints are there unless they are None; the flag says whether they are temporal."""

    def build(metadata: MetaData) -> None:
        keys: list[Any] = []
        if key is not None:
            keys.append(PrimaryKeyConstraint("id", "valid", name=name, info=TEMPORAL if key else {}))
        if unique is not None:
            info = (TEMPORAL if unique else {}) | {"postgresql_with": settings}
            keys.append(UniqueConstraint("id", "valid", name="uq_rooms", info=info))
        types = [Column("id", INT4RANGE, nullable=False), Column("valid", TSRANGE, nullable=False)]
        Table("rooms", metadata, *types, Column("note", Text), *keys)
        foreign = ForeignKeyConstraint(
            ["room", "valid"], ["rooms.id", "rooms.valid"], name="fk_room", info=PERIOD if period else {}
        )
        stays = Table(
            "stays",
            metadata,
            Column("id", INT4RANGE, primary_key=True),
            Column("room", INT4RANGE),
            Column("valid", TSRANGE),
            *([foreign] if period is not None else []),
        )
        # What SQLAlchemy makes of the keys is made anew once all of it is there.
        also(stays, "ALTER TABLE stays DROP CONSTRAINT fk_room" if period else "")
        words = f"WITH ({', '.join(f'{name} = {value}' for name, value in settings.items())})" if settings else ""
        for item in keys:
            kind = "PRIMARY KEY" if isinstance(item, PrimaryKeyConstraint) else "UNIQUE"
            again = (
                f"DROP CONSTRAINT {item.name}, ADD CONSTRAINT {item.name} {kind} (id, valid WITHOUT OVERLAPS) {words}"
            )
            also(stays, f"ALTER TABLE rooms {again}" if item.info.get("postgresql_without_overlaps") else "")
        again = "FOREIGN KEY (room, PERIOD valid) REFERENCES rooms (id, PERIOD valid)"
        also(stays, f"ALTER TABLE stays ADD CONSTRAINT fk_room {again}" if period else "")

    return build


def case(name: str, before: Build, after: Build, *expected: str, rows: Any = ROWS, **options: Any) -> Case:
    return Case(
        name=name, before=before, after=after, rows=rows, dialects=POSTGRESQL, since=18, expected=expected, **options
    )


CASES = (
    case("temporal_primary_key_added", rooms(), rooms(True), "+ primary key rooms_pkey"),
    case(
        "temporal_primary_key_that_rows_break",
        rooms(),
        rooms(True),
        "+ primary key rooms_pkey",
        rows=OVERLAPPING,
        keeps=(),
        refused="conflicting key value violates exclusion constraint|could not create exclusion constraint",
    ),
    case("temporal_unique_dropped", rooms(None, True), rooms(), "- unique uq_rooms"),
    case("unique_becomes_temporal", rooms(None, False), rooms(None, True), "~ unique uq_rooms without_overlaps"),
    case(
        "primary_key_and_foreign_key_become_temporal",
        rooms(False, None, False),
        rooms(True, None, True),
        "~ foreign key fk_room period",
        "~ primary key rooms_pkey without_overlaps",
        rows={"rooms": ROWS["rooms"], "stays": ROWS["stays"][:1]},
    ),
    case("temporal_foreign_key_added", rooms(True), rooms(True, None, True), "+ foreign key fk_room"),
    case("temporal_foreign_key_dropped", rooms(True, None, True), rooms(True), "- foreign key fk_room"),
    case(
        "temporal_primary_key_renamed",
        rooms(True, None, True),
        rooms(True, None, True, name="pk_rooms"),
        "→ primary key pk_rooms renamed from rooms_pkey",
    ),
    case(
        "temporal_unique_stored_otherwise",
        rooms(None, True, True),
        rooms(None, True, True, settings={"fillfactor": 70}),
        "~ unique uq_rooms storage",
    ),
    case("temporal_keys_are_found_again", rooms(True, None, True), rooms(True, None, True)),
    case("temporal_tables_added", nothing, rooms(True, None, True), "+ table rooms", "+ table stays", rows={}),
    case("temporal_tables_dropped", rooms(True, None, True), nothing, "- table rooms", "- table stays", keeps=()),
)
