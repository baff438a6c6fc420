"""What became of what is gone: said by the models, by flags, or by whoever is asked; then compared once more.

The renames are run on the scratch database and taken back, and what it then holds is compared: so whatever follows a
rename by itself (a CHECK, an index, a view) is no difference, and whatever does not is one.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field

from sqlalchemy.exc import DBAPIError

from schemactl.changes import Change, RenameColumn, RenameTable
from schemactl.compare import compare
from schemactl.compare.candidates import Candidate, Option, candidates
from schemactl.compare.elsewhere import Elsewhere
from schemactl.database import run_and_take_back
from schemactl.declare import declared_renames
from schemactl.errors import UsageError
from schemactl.plan import after_renames, make_plan, operations, statements
from schemactl.reports import Answers, Choice
from schemactl.tasks.consenting import dropped
from schemactl.tasks.differing import Draft, draft_between
from schemactl.tasks.filling import with_fills
from schemactl.tasks.sides import Origin, Side, Sides


@dataclass
class Settling:
    """Finds the way from what is to what shall be, with what was said of what is gone.

    Attributes:
        answers: what was said, and who is asked.
        used: the flags among it that named something.
    """

    answers: Answers
    used: set[str] = field(default_factory=set)

    def draft(self, sides: Sides, actual: Side, declared: Side) -> Draft:
        """What brings one side to the other, once it is clear what was renamed.

        Args:
            sides: what opened them.
            actual: what is, on a scratch database.
            declared: what shall be.

        Raises:
            UsageError: it is not clear what became of something, and nobody can be asked; or rows that are there would
                have no value in a new column that must hold one.
        """
        renames: list[Change] = list(declared_renames(declared.tables, actual.schema))
        gone: set[str] = set()
        while True:
            draft = _after(sides, actual, declared, renames)
            found = list(self._answered(draft.found, renames, gone))
            if not found:
                return with_fills(draft, self.answers.defaults, self.used)
            renames += found

    def expect_used(self, changes: Sequence[Change]) -> None:
        """Refuse a flag that names nothing: it may hold a slip of the pen.

        Args:
            changes: what is missing. Where nothing is, a flag is one from the last time and does no harm.

        Raises:
            UsageError: names the flag, and what there is.
        """
        left = [f"--rename {item}" for item in self.answers.renames if item not in self.used]
        gone = {spelling for spelling, _ in dropped(changes)}
        left += [f"--drop {item}" for item in self.answers.drops if item not in self.used | gone]
        unused = [f"--default {item}" for item in self.answers.defaults if item not in self.used]
        if unused and changes:
            raise UsageError(
                f"{', '.join(unused)}: no column of that name needs a value in the rows that are there.",
                "Write TABLE.COLUMN=VALUE, with a new NOT NULL column that has no server_default, or one that becomes "
                "NOT NULL.",
            )
        if left and changes:
            open_ = [f"{item.path}:{option.path}" for item in candidates(changes) for option in item.options[:3]]
            raise UsageError(
                f"{', '.join(left)}: nothing of that name is gone, or came instead.",
                f"What could be renamed: {', '.join(open_)}." if open_ else "Nothing is left that could be renamed.",
            )

    def _answered(self, changes: Sequence[Change], renames: Sequence[Change], gone: set[str]) -> Iterator[Change]:
        """The renames that are said of what is gone; tables before what stands in them, which shows only then."""
        former = {str(item.declared): str(item.actual) for item in renames if isinstance(item, RenameTable)}
        asked: list[Candidate] = []
        taken: set[str] = set()
        for item in candidates(changes):
            said = self._by_flag(item, former)
            if said is not None:
                taken.add(said.path)
                yield said.rename
            elif self._is_dropped(item, former):
                gone.add(item.path)
            elif item.path not in gone and item.likely:
                asked.append(item)
        if not taken:
            yield from self._chosen(asked, gone)

    def _chosen(self, asked: Sequence[Candidate], gone: set[str]) -> Iterator[Change]:
        """The renames that a person chooses, of one kind of things at a time."""
        taken: set[str] = set()
        for place, item in enumerate(asked):
            if taken and item.noun != asked[0].noun:
                return
            choices = [_choice(each, taken) for each in asked[place:]]
            if self.answers.choose is None or len(choices[0].options) == 1:
                gone.add(item.path)
                continue
            number = self.answers.choose(choices)
            likely = [option for option in item.likely if option.path not in taken]
            if number < len(likely):
                taken.add(likely[number].path)
                yield likely[number].rename
            else:
                gone.add(item.path)

    def _by_flag(self, item: Candidate, former: Mapping[str, str]) -> Option | None:
        for option in item.options:
            last = option.path.removeprefix(f"{option.rename.owner}.")
            for old in _spellings(item, former):
                said = {f"{old}:{option.path}", f"{old}:{last}"} & set(self.answers.renames)
                if said:
                    self.used |= said
                    return option
        return None

    def _is_dropped(self, item: Candidate, former: Mapping[str, str]) -> bool:
        said = set(_spellings(item, former)) & set(self.answers.drops)
        self.used |= said
        return bool(said)


def as_said(draft: Draft, sides: Sides, elsewhere: Elsewhere | None = None) -> Draft:
    """A draft with what the models themselves say was renamed; nobody is asked.

    Args:
        draft: what differs, with whatever was renamed gone and new.
        sides: what opened the two.
        elsewhere: scratch databases beside a live one.

    Returns:
        The draft itself where the models say nothing of what is gone.
    """
    actual, declared = draft.actual, draft.declared
    renames = declared_renames(declared.tables, actual.schema) if draft.found else ()
    if not renames:
        return draft
    if actual.origin is not Origin.LIVE:
        return _after(sides, actual, declared, renames)
    # Nothing is renamed in a live database, not even for a moment: its side is compared as it would be.
    renamed = after_renames(actual.schema, renames)
    return Draft((*renames, *compare(renamed, declared.schema, actual.connection, elsewhere)), actual, declared)


def _after(sides: Sides, actual: Side, declared: Side, renames: Sequence[Change]) -> Draft:
    """The way from one side to the other, after those renames."""
    connection = actual.connection
    if not renames or connection is None:
        return draft_between(actual, declared)
    goal = after_renames(actual.schema, renames)
    plan = make_plan(renames, goal.dialect, actual=actual.schema, declared=goal)
    with ExitStack() as stack:
        try:
            stack.enter_context(run_and_take_back(connection, statements(operations(plan), goal.dialect)))
        except DBAPIError as error:
            raise UsageError(
                f"The database refuses what is to be renamed ({_listed(renames)}): {' '.join(str(error.orig).split())}",
                "See to what is in the way first, in a revision of its own, or say another name.",
            ) from error
        renamed = sides.scoped(sides.read(connection, actual.name), declared)
        found = compare(renamed.schema, declared.schema, connection)
    return Draft((*renames, *found), actual, declared)


def _listed(renames: Sequence[Change]) -> str:
    return ", ".join(f"{change.path} {change.detail}" for change in renames)


def _choice(item: Candidate, taken: set[str]) -> Choice:
    likely = [option for option in item.likely if option.path not in taken]
    shown = f" ({item.detail})" if item.detail else ""
    return Choice(
        f"The {item.noun} {item.path}{shown} is not in the models any more. What became of it?",
        (*(f"renamed to {' '.join(filter(None, (option.path, option.detail)))}" for option in likely), "dropped"),
        (*(f"--rename {item.path}:{option.path}" for option in likely), f"--drop {item.path}"),
    )


def _spellings(item: Candidate, former: Mapping[str, str]) -> Iterator[str]:
    """An address, and the one with the name that its table had before."""
    yield item.path
    rename = item.options[0].rename
    old = former.get(str(rename.table)) if isinstance(rename, RenameColumn) else None
    if old is not None:
        yield f"{old}.{rename.actual}"
