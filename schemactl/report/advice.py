"""What is known about changes of a column's type that nobody may have asked for, and both ways out of them.

A library's new version can map the same annotation to another type. To add such a change: list it in `KNOWN`.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from schemactl.changes import AlterColumn, Difference


@dataclass(frozen=True, slots=True)
class Advice:
    """Why a type differs, and what to do.

    Attributes:
        actual: the type in the database, as any dialect spells it.
        declared: the type that the models mean.
        why: where the difference comes from.
        accept: what to know before the database follows the models.
        keep: what to write into the models to stay with the database.
        package: the package that makes the difference, "" for none.
        since: its first version that does.
    """

    actual: str
    declared: str
    why: str
    accept: str
    keep: str
    package: str = ""
    since: tuple[int, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """The advice in three lines."""
        return self.why, f"accept: {self.accept}", f"keep: {self.keep}"


KNOWN: tuple[Advice, ...] = (
    Advice(
        "timestamp without time zone",
        "timestamp with time zone",
        "SQLModel ≥ 0.0.45 maps datetime so.",
        "schemactl migrate; values are read as UTC (USING … AT TIME ZONE 'UTC'), so put the zone in which they were "
        "written into the revision if that is another",
        "Field(sa_type=DateTime(timezone=False)), or annotate with pydantic's NaiveDatetime",
        "sqlmodel",
        (0, 0, 45),
    ),
    Advice(
        "float",
        "double",
        "SQLAlchemy ≥ 2.1 maps Mapped[float] so.",
        "schemactl migrate; every value of a FLOAT fits into a DOUBLE",
        "mapped_column(Float)",
        "sqlalchemy",
        (2, 1),
    ),
    Advice(
        "bigint",
        "integer",
        "The column takes larger numbers than an int of the models; most often these should change, not the data.",
        "schemactl migrate, if every value fits and always will",
        "Field(sa_type=BigInteger)",
    ),
)
"""Every change that is known, each type in lower case."""


def advice_on(change: AlterColumn) -> Advice | None:
    """What is known about a change of a column that follows from the models; None for nothing."""
    types = [each for each in change.differences if each.property == "type"]
    return _advice(types[0]) if types else None


def _advice(difference: Difference) -> Advice | None:
    pair = (str(difference.actual).lower(), str(difference.declared).lower())
    found = (each for each in KNOWN if (each.actual, each.declared) == pair)
    return next((each for each in found if not each.package or installed(each.package) >= each.since), None)


@cache
def installed(package: str) -> tuple[int, ...]:
    """The version of a package that is installed here, () if it is not."""
    try:
        release = re.match(r"\d+(\.\d+)*", version(package))
    except PackageNotFoundError:
        return ()
    return tuple(int(number) for number in release[0].split(".")) if release else ()
