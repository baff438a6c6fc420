"""Globs of tables: `include`, `exclude` and the tables of other tools."""

import re
from collections.abc import Callable, Iterable
from fnmatch import translate

from schemactl.schema import ObjectName


def matcher(globs: Iterable[str], default_namespace: str) -> Callable[[ObjectName], bool]:
    """The question whether a name matches any of some globs.

    Args:
        globs: over `table` and `namespace.table`, case-sensitive. A table of the default namespace goes by that
            one's real name, too.
        default_namespace: the real name of the namespace that `ObjectName` writes as "".
    """
    patterns = [translate(glob) for glob in globs]
    if not patterns:
        return lambda _: False
    fits = re.compile("|".join(patterns)).match

    def matches(name: ObjectName) -> bool:
        namespace = name.namespace or default_namespace
        return bool(fits(name.name) or (namespace and fits(f"{namespace}.{name.name}")))

    return matches
