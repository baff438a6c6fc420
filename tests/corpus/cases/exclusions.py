"""EXCLUDE constraints."""

from typing import Any

from sqlalchemy import Column, Integer, MetaData, Numeric, Table, func, text
from sqlalchemy.dialects.postgresql import INT4RANGE, TSRANGE, ExcludeConstraint

from tests.corpus.case import POSTGRESQL, Case, also, key, nothing

ROWS = {
    "bookings": [{"id": 1, "room": 1, "days": text("'[1,5)'")}, {"id": 2, "room": 2, "days": text("'[5,9)'")}],
}


def bookings(metadata: MetaData, *constraints: Any) -> Table:
    return Table("bookings", metadata, key(), Column("room", Integer), Column("days", INT4RANGE), *constraints)


def ex(*elements: Any, name: str | None = "ex_bookings", **options: Any) -> ExcludeConstraint:
    return ExcludeConstraint(*(elements or (("days", "&&"),)), name=name, **options)


def case(name: str, before: Any, after: Any, *expected: str, rows: Any = ROWS, **options: Any) -> Case:
    """EXCLUDEs of the bookings change; None for none."""

    def build(constraint: Any) -> Any:
        return lambda metadata: bookings(metadata, *([constraint()] if constraint else []))

    return Case(
        name=name,
        before=build(before),
        after=build(after),
        rows=rows,
        expected=expected,
        dialects=POSTGRESQL,
        **options,
    )


ROOM_AND_DAYS = (func.int4range(text("room"), text("room"), text("'[]'")), "&&"), ("days", "&&")

CASES = (
    case("add_exclude", None, ex, "+ exclude ex_bookings"),
    case("add_exclude_without_name", None, lambda: ex(name=None), "+ exclude (days)"),
    case(
        "add_exclude_that_rows_break",
        None,
        ex,
        "+ exclude ex_bookings",
        rows={"bookings": [{"id": 1, "days": text("'[1,5)'")}, {"id": 2, "days": text("'[4,9)'")}]},
        keeps=(),
        refused="conflicting key value violates exclusion constraint|could not create exclusion constraint",
    ),
    case(
        "add_exclude_over_an_expression",
        None,
        lambda: ex(*ROOM_AND_DAYS, where=text("room > 0 AND room <> 13"), deferrable=True, initially="DEFERRED"),
        "+ exclude ex_bookings",
    ),
    case(
        "add_exclude_with_options_of_an_operator_class",
        None,
        lambda: ex(("days", "-|-"), using="spgist", ops={"days": "range_ops"}),
        "+ exclude ex_bookings",
        rows={"bookings": [{"id": 1, "days": text("'[1,5)'")}]},
    ),
    case("drop_exclude", lambda: ex(*ROOM_AND_DAYS, where=text("room > 0")), None, "- exclude ex_bookings"),
    case("drop_exclude_without_name", lambda: ex(name=None), None, "- exclude bookings_days_excl"),
    case("elements_of_exclude", ex, lambda: ex(*ROOM_AND_DAYS), "~ exclude ex_bookings elements"),
    case(
        "order_of_exclude",
        lambda: ex(*ROOM_AND_DAYS),
        lambda: ex(*reversed(ROOM_AND_DAYS)),
        "~ exclude ex_bookings elements",
    ),
    case("operator_of_exclude", ex, lambda: ex(("days", "=")), "~ exclude ex_bookings elements"),
    case("method_of_exclude", ex, lambda: ex(using="spgist"), "~ exclude ex_bookings method"),
    case(
        "predicate_of_exclude",
        lambda: ex(where=text("room > 0")),
        lambda: ex(where=text("room > 1")),
        "~ exclude ex_bookings predicate",
    ),
    case("predicate_of_exclude_goes", lambda: ex(where=text("room > 0")), ex, "~ exclude ex_bookings predicate"),
    case(
        "exclude_becomes_deferrable",
        ex,
        lambda: ex(deferrable=True, initially="DEFERRED"),
        "~ exclude ex_bookings deferrable",
        "~ exclude ex_bookings initially_deferred",
    ),
    case("rename_exclude", ex, lambda: ex(name="ex_new"), "→ exclude ex_new renamed from ex_bookings"),
    case(
        "exclude_spelled_otherwise",
        lambda: ex((text('"days" range_ops'), "&&"), where=text("(room = ANY (ARRAY[1, 2]))")),
        lambda: ex(where=text("room IN (1,2)"), using="GIST"),
    ),
    case(
        "exclude_over_an_expression_spelled_otherwise",
        lambda: ex((text("int4range(room, room, '[]'\\:\\:text)"), "&&"), where=text("(room)\\:\\:bigint > 0")),
        lambda: ex((func.INT4RANGE(text('"room"'), text("room"), text("'[]'")), "&&"), where=text("room\\:\\:int8>0")),
    ),
    case(
        "exclude_without_name_is_found_again",
        lambda: ex(name=None),
        lambda: ex(name=None, ops={"days": "range_ops"}),
    ),
    Case(
        name="add_table_with_exclude",
        before=nothing,
        after=lambda m: bookings(m, ex(*ROOM_AND_DAYS, where=text("room > 0")), ex(name="ex_2", using="spgist")),
        expected=("+ table bookings",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="drop_table_with_exclude",
        before=lambda m: bookings(m, ex(*ROOM_AND_DAYS, where=text("room > 0"), deferrable=True)),
        after=nothing,
        rows=ROWS,
        keeps=(),
        expected=("- table bookings",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="rename_columns_of_exclude",
        before=lambda m: bookings(m, ex(*ROOM_AND_DAYS, where=text("room > 0"))),
        after=lambda m: Table(
            "bookings",
            m,
            key(),
            Column("Room no", Integer),
            Column("when", INT4RANGE),
            ExcludeConstraint(
                (text("""int4range("Room no", "Room no", '[]')"""), "&&"),
                ("when", "&&"),
                name="ex_new",
                where=text('"Room no" > 0'),
            ),
        ),
        renames=(("bookings.room", "bookings.Room no"), ("bookings.days", "bookings.when")),
        rows=ROWS,
        expected=(
            "→ column bookings.Room no renamed from room",
            "→ column bookings.when renamed from days",
            "→ exclude ex_new renamed from ex_bookings",
        ),
        dialects=POSTGRESQL,
    ),
    Case(
        name="type_under_an_exclude",
        before=lambda m: Table(
            "spans", m, key(), Column("n", Integer), Column("r", INT4RANGE), ex(("r", "&&"), where=text("n > 0"))
        ),
        after=lambda m: Table(
            "spans", m, key(), Column("n", Numeric(9, 2)), Column("r", INT4RANGE), ex(("r", "&&"), where=text("n > 0"))
        ),
        rows={"spans": [{"id": 1, "n": 1, "r": text("'[1,2)'")}]},
        expected=("~ column spans.n type",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="exclude_goes_with_its_column",
        before=lambda m: bookings(m, ex(where=text("room > 0"))),
        after=lambda m: Table("bookings", m, key(), Column("room", Integer)),
        rows=ROWS,
        keeps=("bookings.id", "bookings.room"),
        expected=("- column bookings.days", "- exclude ex_bookings"),
        dialects=POSTGRESQL,
    ),
    Case(
        name="exclude_that_only_sql_can_say",
        before=lambda m: also(
            Table("plans", m, key(), Column("during", TSRANGE), Column("n", Integer)),
            "ALTER TABLE plans ADD CONSTRAINT ex_plans EXCLUDE USING gist (during WITH &&) INCLUDE (n)",
        ),
        after=lambda m: Table(
            "plans",
            m,
            key(),
            Column("during", TSRANGE),
            Column("n", Integer),
            ExcludeConstraint(("during", "&&"), name="ex_plans"),
        ),
        rows={"plans": [{"id": 1, "during": text("'[2024-01-01,2024-02-01)'"), "n": 1}]},
        expected=("~ exclude ex_plans include",),
        undeclared=("- exclude ex_plans",),
        dialects=POSTGRESQL,
    ),
)
