"""What stands in almost every statement, read in one go. Whatever is written otherwise is read token by token."""

import re

from schemactl.schema import Check, Constraint, ForeignKey, ObjectName, PrimaryKey, Unique

_NAME = r'(?:[^\W\d]\w*|"(?:[^"]|"")++")'
_NAMES = rf"{_NAME}(?:\s*,\s*{_NAME})*"
_PLAIN = r"""(?:[^()'"`\[/\ufeff-]|'(?:[^']|'')*+')"""
_ACTION = r"CASCADE|RESTRICT|SET\ NULL|SET\ DEFAULT|NO\ ACTION"
_CONSTRAINT = re.compile(
    rf"""
    \s*(?:CONSTRAINT\s+(?P<name>{_NAME})\s+)?
    (?: (?:(?P<primary>PRIMARY\s+KEY)|UNIQUE)\s*\(\s*(?P<columns>{_NAMES})\s*\)
      | CHECK\s*\((?P<expression>(?:{_PLAIN}|\({_PLAIN}*+\))*+)\)
      | FOREIGN\s+KEY\s*\(\s*(?P<own>{_NAMES})\s*\)\s*REFERENCES\s+(?P<target>{_NAME})\s*\(\s*(?P<theirs>{_NAMES})\s*\)
        (?:\s+ON\ DELETE\ (?P<deleted>{_ACTION}))?(?:\s+ON\ UPDATE\ (?P<updated>{_ACTION}))?
    )\s*""",
    re.VERBOSE,
)
_INDEX = re.compile(rf"CREATE (?P<unique>UNIQUE )?INDEX [^('`\[/-]*\(\s*(?P<columns>{_NAMES})\s*\)\s*")
_ONE_NAME = re.compile(_NAME)


def usual_constraint(definition: str) -> Constraint | None:
    """A constraint of a table, None where it is none or is written in a way that wants a closer look."""
    match = _CONSTRAINT.fullmatch(definition)
    if match is None:
        return None
    name = _bare(match["name"]) if match["name"] else None
    if match["columns"]:
        return (PrimaryKey if match["primary"] else Unique)(_names(match["columns"]), name)
    if match["own"] is None:
        return Check(match["expression"].strip(), name)
    return ForeignKey(
        _names(match["own"]),
        ObjectName(_bare(match["target"])),
        _names(match["theirs"]),
        name,
        on_delete=_action(match["deleted"]),
        on_update=_action(match["updated"]),
    )


def usual_index(statement: str) -> tuple[bool, tuple[str, ...]] | None:
    """Whether an index is unique, and the names it lists; None where more than names stands in it."""
    match = _INDEX.fullmatch(statement)
    return None if match is None else (match["unique"] is not None, _names(match["columns"]))


def _names(text: str) -> tuple[str, ...]:
    if '"' in text:
        return tuple(_bare(name) for name in _ONE_NAME.findall(text))
    return tuple(name.strip() for name in text.split(","))


def _bare(name: str) -> str:
    return name[1:-1].replace('""', '"') if name[0] == '"' else name


def _action(words: str | None) -> str | None:
    return None if words == "NO ACTION" else words
