"""What older snapshot files say otherwise than today's."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

_PART = r'(?:"(?:[^"]|"")+"|[^\W\d][\w$]*)'
_RULE = re.compile(
    rf"CREATE RULE (?P<name>{_PART}) AS\s+ON (?P<event>\w+) TO (?:{_PART}\.)?{_PART}\s+(?P<action>.*)", re.DOTALL
)


def in_todays_words(objects: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The objects of a snapshot file.

    A view once held the statements of its rules, which are objects of their own now, and the comments of its columns in
    the order of these.

    Args:
        objects: the objects as the file has them.
    """
    for item in objects:
        if item["kind"] not in ("view", "materialized view"):
            yield item
            continue
        rules = item.get("rules", ())
        plain = {key: value for key, value in item.items() if key != "rules"}
        yield plain | {"column_comments": sorted(item.get("column_comments", ()))}
        for match in filter(None, map(_RULE.fullmatch, rules)):
            name = match["name"]
            own = name[1:-1].replace('""', '"') if name.startswith('"') else name
            parts = {"event": match["event"], "action": match["action"]}
            yield {"kind": "rule", "name": {**item["name"], "name": own}, "table": item["name"], **parts}
