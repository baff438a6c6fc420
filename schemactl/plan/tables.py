"""Changed properties of tables on PostgreSQL."""

from collections.abc import Iterator

from alembic.operations.ops import MigrateOperation

from schemactl.changes import AlterTable
from schemactl.errors import Refused
from schemactl.plan import makers
from schemactl.plan.directives import Execute
from schemactl.plan.partitions import attach_words, detach_words, is_moved
from schemactl.plan.sqltext import quote_name
from schemactl.plan.table_words import chosen_words, guard_words, setting_words
from schemactl.plan.work import Work
from schemactl.schema import ObjectName
from schemactl.schema.table import CHOSEN


def alter_table(change: AlterTable, work: Work) -> list[MigrateOperation]:
    """What of a changed table can be done before its columns change.

    Args:
        change: the table.
        work: the plan's work.

    Raises:
        Refused: the table's partition key differs, which nothing can change.
    """
    _refuse_another_key(change)
    found = makers.alter_comment(change)
    return [*found, *(Execute(f"ALTER TABLE {work.qname(change.owner)} {words}") for words in _words(change, work))]


def leave_parents(change: AlterTable, work: Work) -> list[MigrateOperation]:
    """What makes a table a child of fewer others, while these are there and before it loses what it had from them.

    A partition is detached.

    Args:
        change: the table.
        work: the plan's work.
    """
    head = f"ALTER TABLE {work.qname(change.owner)}"
    words = [f"{head} NO INHERIT {_name(parent, work)}" for parent in _left(change)]
    return [Execute(item) for item in [*detach_words(work.dialect, change), *words]]


def leaves_parents(change: AlterTable) -> bool:
    """Whether a table is a child of fewer others, or no more the partition that it was."""
    return bool(_left(change)) or (change.actual.partition_of is not None and is_moved(change))


def _left(change: AlterTable) -> list[ObjectName]:
    return [parent for parent in change.actual.inherits if parent not in change.declared.inherits]


def finish_table(change: AlterTable, work: Work) -> list[MigrateOperation]:
    """What of a changed table needs its columns, its indexes, and other tables.

    Args:
        change: the table.
        work: the plan's work.
    """
    old, new = change.actual, change.declared
    words = [f"INHERIT {_name(parent, work)}" for parent in new.inherits if parent not in old.inherits]
    words += [chosen_words(work.dialect, new, option) for option in _chosen_anew(change)]
    head = f"ALTER TABLE {work.qname(change.owner)}"
    return [Execute(item) for item in [*(f"{head} {item}" for item in words), *attach_words(work.dialect, change)]]


def is_finished_late(change: AlterTable) -> bool:
    """Whether something of it needs its columns, its indexes, or other tables."""
    attached = change.declared.partition_of is not None and is_moved(change)
    inherits = any(parent not in change.actual.inherits for parent in change.declared.inherits)
    return attached or inherits or bool(_chosen_anew(change))


def _chosen_anew(change: AlterTable) -> list[str]:
    """The options in which the table chooses another index."""
    return [option for option in _other_choices(change) if change.declared.chosen(option) is not None]


def _other_choices(change: AlterTable) -> list[str]:
    return [option for option in CHOSEN if change.actual.option(option) != change.declared.option(option)]


def _refuse_another_key(change: AlterTable) -> None:
    keys = [side.option("partition_by") for side in (change.actual, change.declared)]
    if keys[0] != keys[1]:
        old, new = (f"partitioned by {key}" if key else "not partitioned" for key in keys)
        raise Refused(
            f"The table {change.owner} is {old} in the database and {new} in the models: "
            "PostgreSQL cannot change how a table is partitioned.",
            f"Declare {change.owner} as it is, or a new table, and bring the rows over in a revision of your own.",
        )


def _words(change: AlterTable, work: Work) -> Iterator[str]:
    old, new = change.actual, change.declared
    if old.option("unlogged") != new.option("unlogged"):
        yield "SET UNLOGGED" if new.option("unlogged") else "SET LOGGED"
    if old.option("access_method") != new.option("access_method"):
        yield f"SET ACCESS METHOD {work.q(new.option('access_method') or 'heap')}"
    if old.option("tablespace") != new.option("tablespace"):
        yield f"SET TABLESPACE {work.q(new.option('tablespace') or 'pg_default')}"
    yield from setting_words(old, new)
    if old.option("row_level_security") != new.option("row_level_security"):
        yield from guard_words(old.option("row_level_security"), new.option("row_level_security"))
    for option in _other_choices(change):
        if new.chosen(option) is None:
            yield chosen_words(work.dialect, new, option)


def _name(parent: ObjectName, work: Work) -> str:
    return quote_name(work.dialect, parent)
