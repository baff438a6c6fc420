"""Globs of tables: `include`, `exclude` and the tables of other tools."""

import re
from collections.abc import Callable, Iterable
from fnmatch import translate

from schemactl.schema import ObjectName

_WILD = re.compile(r"[*?\[]")


def matcher(globs: Iterable[str], default_namespace: str) -> Callable[[ObjectName], bool]:
    """The question whether a name matches any of some globs.

    Args:
        globs: over `table` and `namespace.table`, case-sensitive. A table of the default namespace goes by that
            one's real name, too.
        default_namespace: the real name of the namespace that `ObjectName` writes as "".
    """
    every = tuple(globs)
    words = frozenset(glob for glob in every if not _WILD.search(glob))
    patterns = [translate(glob) for glob in every if glob not in words]
    fits = re.compile("|".join(patterns)).match if patterns else lambda _: None

    def matches(name: ObjectName) -> bool:
        namespace = name.namespace or default_namespace
        whole = f"{namespace}.{name.name}" if namespace else name.name
        return name.name in words or whole in words or bool(fits(name.name) or (namespace and fits(whole)))

    return matches if every else lambda _: False
