"""Identities and serials of columns on PostgreSQL: how a column starts, stops and changes to number its rows."""

from alembic.operations.ops import MigrateOperation

from schemactl.changes import AlterColumn
from schemactl.plan.directives import Execute
from schemactl.plan.sqltext import do_block, string
from schemactl.plan.work import Work
from schemactl.schema import Column, Identity
from schemactl.schema.column import SequenceOptions

_BITS = {"smallint": 15, "integer": 31, "bigint": 63}

_OPTIONS = (
    ("increment", "INCREMENT BY", "INCREMENT BY 1"),
    ("min_value", "MINVALUE", "NO MINVALUE"),
    ("max_value", "MAXVALUE", "NO MAXVALUE"),
    ("cache", "CACHE", "CACHE 1"),
)


def numbers(column: Column) -> bool:
    """Whether a column numbers its rows itself."""
    return column.identity is not None or column.autoincrement


def stop_numbering(change: AlterColumn, head: str, work: Work) -> list[MigrateOperation]:
    """Takes away an identity or a serial's sequence.

    Args:
        change: a column that numbers its rows no longer, or did not before.
        head: ALTER TABLE … ALTER COLUMN ….
        work: the plan's work.
    """
    if change.actual.identity is not None:
        return [Execute(f"{head} DROP IDENTITY")]
    if change.actual.autoincrement:
        drop = f"EXECUTE 'DROP SEQUENCE ' || {_sequence(change, work)}"
        return [Execute(f"{head} DROP DEFAULT"), Execute(do_block(drop))]
    return []


def start_numbering(change: AlterColumn, head: str, work: Work) -> list[MigrateOperation]:
    """Gives a column its identity or serial, starting behind the values that are there.

    Args:
        change: a column that numbers its rows from now on, or still does not.
        head: ALTER TABLE … ALTER COLUMN ….
        work: the plan's work.
    """
    if not numbers(change.declared):
        return []
    return [*map(Execute, _making(change, head, work)), _catch_up(change, work)]


def renumber(change: AlterColumn, head: str, work: Work) -> list[MigrateOperation]:
    """Changes how a column numbers its rows. What its sequence has given out is not given out again.

    Args:
        change: a column that numbers its rows before and after; all else of it has changed by now.
        head: ALTER TABLE … ALTER COLUMN ….
        work: the plan's work.
    """
    old, new = change.actual, change.declared
    if (old.identity is None) == (new.identity is None):
        return _alter_sequence(change, head, work)
    if old.identity is not None:
        away = [f"{head} DROP IDENTITY"]
    else:
        away = [f"{head} DROP DEFAULT", f"EXECUTE 'DROP SEQUENCE ' || {_sequence(change, work)}"]
    return [_carrying(change, [*away, *_making(change, head, work)], work), _catch_up(change, work)]


def sequence_of(table: str, column: str) -> str:
    """The call that names a column's own sequence.

    Args:
        table: the table's name, quoted where needed.
        column: the column's name, not quoted.
    """
    return f"pg_get_serial_sequence({string(table)}, {string(column)})"


def option_words(column: Column) -> list[str]:
    """The options of a serial's sequence that SERIAL does not give it, as ALTER SEQUENCE takes them."""
    return _changes(SequenceOptions(), options_of(column), column.type, column.type)


def options_of(column: Column) -> SequenceOptions:
    """The options of the sequence that numbers a column."""
    return column.identity or column.sequence or SequenceOptions()


def start_of(column: Column) -> int:
    """The value with which the sequence that numbers a column starts."""
    return _first(options_of(column))


def _sequence(change: AlterColumn, work: Work) -> str:
    return sequence_of(work.qname(change.table), work.column_name(change))


def _making(change: AlterColumn, head: str, work: Work) -> list[str]:
    """The statements that give a column its identity, or a sequence of its own as SERIAL does."""
    new, owner, column = change.declared, change.table, work.column_name(change)
    if new.identity is not None:
        kind = "ALWAYS" if new.identity.always else "BY DEFAULT"
        options = " ".join(_changes(SequenceOptions(), new.identity, new.type, new.type))
        return [f"{head} ADD GENERATED {kind} AS IDENTITY" + (f" ({options})" if options else "")]
    sequence = work.q(owner.namespace, f"{owner.name}_{column}_seq")
    options = " ".join(_changes(SequenceOptions(), options_of(new), "", new.type))
    return [
        f"CREATE SEQUENCE {sequence} {options}",
        f"{head} SET DEFAULT nextval({string(sequence)}::regclass)",
        f"ALTER SEQUENCE {sequence} OWNED BY {work.qname(owner)}.{work.q(column)}",
    ]


def _alter_sequence(change: AlterColumn, head: str, work: Work) -> list[MigrateOperation]:
    old, new = options_of(change.actual), options_of(change.declared)
    # The server takes an identity's sequence along when its column gets another type.
    before = change.declared.type if change.actual.identity is not None else change.actual.type
    moved = change.actual.type != change.declared.type and change.actual.identity is not None
    words = _changes(_untyped(old) if moved else old, new, before, change.declared.type)
    statements: list[str] = []
    if isinstance(old, Identity) and isinstance(new, Identity) and old.always != new.always:
        statements.append(f"{head} SET GENERATED {'ALWAYS' if new.always else 'BY DEFAULT'}")
    if not words:
        return [Execute(statement) for statement in statements]
    leaves = _leaves_its_place(old, new)
    words += ["RESTART"] if leaves else []
    statements.append(f"EXECUTE 'ALTER SEQUENCE ' || {_sequence(change, work)} || {string(' ' + ' '.join(words))}")
    if leaves:
        return [_carrying(change, statements, work), _catch_up(change, work)]
    return [*map(Execute, statements[:-1]), Execute(do_block(statements[-1]))]


def _untyped(options: SequenceOptions) -> SequenceOptions:
    names = ("start", "increment", "min_value", "max_value", "cycle", "cache")
    return SequenceOptions(**{name: getattr(options, name) for name in names})


def _carrying(change: AlterColumn, statements: list[str], work: Work) -> Execute:
    """The statements, after which the sequence goes on where it stood, if its options let it."""
    sequence, declared = _sequence(change, work), options_of(change.declared)
    low, high = _bounds(declared, change.declared.type)
    return Execute(
        do_block(
            f"EXECUTE 'SELECT last_value, is_called FROM ' || {sequence} INTO place, called",  # noqa: S608
            *statements,
            f"IF (called OR place <> {_first(options_of(change.actual))}) AND place BETWEEN {low} AND {high} "
            f"THEN PERFORM setval({sequence}, place, called); END IF",
            declare="DECLARE place bigint; called boolean; ",
        )
    )


def _catch_up(change: AlterColumn, work: Work) -> Execute:
    """Moves a sequence behind the rows' values, if it is not there."""
    options, sequence, name = options_of(change.declared), _sequence(change, work), work.q(work.column_name(change))
    up = _is_up(options)
    low, high = options.min_value, options.max_value
    furthest = f"max({name})" if up else f"min({name})"
    sign, first, last = (">", low, high) if up else ("<", high, low)
    conditions = [f"{furthest} {sign} 0" if first is None else f"{furthest} {sign}= {first}"]
    conditions += [] if last is None else [f"{furthest} {'<=' if up else '>='} {last}"]
    conditions.append(
        f"{furthest} {sign} coalesce(pg_sequence_last_value({sequence}), {furthest} {'-' if up else '+'} 1)"
    )
    return Execute(
        f"SELECT setval({sequence}, {furthest}) FROM {work.qname(change.table)} "  # noqa: S608
        f"HAVING {' AND '.join(conditions)}"
    )


def _changes(old: SequenceOptions, new: SequenceOptions, old_column: str, new_column: str) -> list[str]:
    """What ALTER SEQUENCE has to say, or CREATE SEQUENCE where `old_column` is ""."""
    type_ = new.type or new_column
    words = [f"AS {type_}"] if type_ != (old.type or old_column) else []
    words += [f"START WITH {_first(new)}"] if _first(old) != _first(new) else []
    for name, word, default in _OPTIONS:
        value = getattr(new, name)
        if value is not None:
            words += [f"{word} {value}"] if value != getattr(old, name) else []
        elif getattr(old, name) is not None or (_turns(old, new) and name.endswith("_value")):
            words.append(default)
    if old.cycle != new.cycle:
        words.append("CYCLE" if new.cycle else "NO CYCLE")
    return words


def _is_up(options: SequenceOptions) -> bool:
    return (options.increment or 1) > 0


def _turns(old: SequenceOptions, new: SequenceOptions) -> bool:
    """Whether the sequence goes the other way from now on, which moves the limits that nobody chose."""
    return _is_up(old) != _is_up(new)


def _first(options: SequenceOptions) -> int:
    """The value with which the sequence starts, the server's choice where nobody made one."""
    if options.start is not None:
        return options.start
    if _is_up(options):
        return 1 if options.min_value is None else options.min_value
    return -1 if options.max_value is None else options.max_value


def _bounds(options: SequenceOptions, column_type: str) -> tuple[int, int]:
    bits = _BITS.get(options.type or column_type, 63)
    low, high = (1, 2**bits - 1) if _is_up(options) else (-(2**bits), -1)
    return (
        low if options.min_value is None else options.min_value,
        high if options.max_value is None else options.max_value,
    )


def _leaves_its_place(old: SequenceOptions, new: SequenceOptions) -> bool:
    """Whether the value that the sequence stands at may lie outside its new limits: the server refuses that."""
    return _turns(old, new) or old.min_value != new.min_value or old.max_value != new.max_value
