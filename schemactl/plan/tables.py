"""Changed properties of tables on PostgreSQL."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from alembic.operations.ops import MigrateOperation

from schemactl.changes import AddConstraint, AddIndex, AlterConstraint, AlterIndex, AlterTable, Change
from schemactl.errors import Refused
from schemactl.plan import makers
from schemactl.plan.directives import Execute
from schemactl.plan.sqltext import quote_name
from schemactl.plan.steps import Phase, Step
from schemactl.plan.table_words import guard_words, replica_words, setting_words
from schemactl.plan.work import Work
from schemactl.schema import ObjectName, Schema, Table


def alter_table(change: AlterTable, work: Work) -> list[MigrateOperation]:
    """What of a changed table can be done before its columns change.

    Args:
        change: the table.
        work: the plan's work.

    Raises:
        Refused: the table's partition key differs, which nothing can change.
    """
    old, new = change.actual, change.declared
    _refuse_another_key(change)
    found = makers.alter_comment(change)
    return [*found, *(Execute(f"ALTER TABLE {work.qname(change.owner)} {words}") for words in _words(old, new, work))]


def leave_parents(change: AlterTable, work: Work) -> list[MigrateOperation]:
    """What makes a table a child of fewer others, while these are there and before it loses what it had from them.

    Args:
        change: the table.
        work: the plan's work.
    """
    words = [f"NO INHERIT {_name(parent, work)}" for parent in _left(change)]
    return [Execute(f"ALTER TABLE {work.qname(change.owner)} {item}") for item in words]


def leaves_parents(change: AlterTable) -> bool:
    """Whether a table is a child of fewer others."""
    return bool(_left(change))


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
    identity = new.option("replica_identity")
    if identity != old.option("replica_identity") and (identity or "").startswith("index "):
        words.append(replica_words(work.dialect, identity))
    return [Execute(f"ALTER TABLE {work.qname(change.owner)} {item}") for item in words]


def is_finished_late(change: AlterTable) -> bool:
    """Whether something of it needs its columns, its indexes, or other tables."""
    identity = change.declared.option("replica_identity")
    late = identity != change.actual.option("replica_identity") and (identity or "").startswith("index ")
    return late or any(parent not in change.actual.inherits for parent in change.declared.inherits)


def identities_lost(steps: Iterable[Step], before: Schema, after: Schema) -> list[Step]:
    """Steps that choose a replica identity again whose index is made anew.

    Args:
        steps: what is planned.
        before: the schema before, named as the changes name things.
        after: the schema after, named so too.
    """
    made = {(step.change.owner, name) for step in steps for name in _made(step.change)}
    found: list[Step] = []
    for table in after.tables:
        old, identity = before.table(table.name), table.option("replica_identity")
        if old is None or identity is None or old.option("replica_identity") != identity:
            continue
        if (table.name, identity.removeprefix("index ")) in made:
            without = tuple(item for item in table.options if item[0] != "replica_identity")
            found.append(Step(AlterTable(replace(table, options=without), table), Phase.FINISH_TABLES))
    return found


def _made(change: Change) -> tuple[str | None, ...]:
    """The names of the indexes that a change makes."""
    if isinstance(change, AddIndex):
        return (change.index.name,)
    if isinstance(change, AddConstraint):
        return (change.constraint.name,)
    return (change.declared.name,) if isinstance(change, AlterIndex | AlterConstraint) else ()


def _refuse_another_key(change: AlterTable) -> None:
    keys = [side.option("partition_by") for side in (change.actual, change.declared)]
    if keys[0] != keys[1]:
        old, new = (f"partitioned by {key}" if key else "not partitioned" for key in keys)
        raise Refused(
            f"The table {change.owner} is {old} in the database and {new} in the models: "
            "PostgreSQL cannot change how a table is partitioned.",
            f"Declare {change.owner} as it is, or a new table, and bring the rows over in a revision of your own.",
        )


def _words(old: Table, new: Table, work: Work) -> Iterator[str]:
    if old.option("unlogged") != new.option("unlogged"):
        yield "SET UNLOGGED" if new.option("unlogged") else "SET LOGGED"
    if old.option("access_method") != new.option("access_method"):
        yield f"SET ACCESS METHOD {work.q(new.option('access_method') or 'heap')}"
    if old.option("tablespace") != new.option("tablespace"):
        yield f"SET TABLESPACE {work.q(new.option('tablespace') or 'pg_default')}"
    yield from setting_words(old, new)
    if old.option("row_level_security") != new.option("row_level_security"):
        yield from guard_words(old.option("row_level_security"), new.option("row_level_security"))
    identity = new.option("replica_identity")
    if identity != old.option("replica_identity") and not (identity or "").startswith("index "):
        yield replica_words(work.dialect, identity)


def _name(parent: ObjectName, work: Work) -> str:
    return quote_name(work.dialect, parent)
