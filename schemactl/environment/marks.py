"""Which standalone objects the models once named, as the remarks in revision files tell."""

import re
from pathlib import Path

from schemactl.environment.graph import Graph
from schemactl.schema.standalone import MARK

_REMARK = re.compile(rf"^\s*# {MARK}(.+?)\s*$", re.MULTILINE)


def once_named(graph: Graph) -> tuple[str, ...]:
    """The labels of all standalone objects that some revision made because the models named them, sorted."""
    texts = [Path(script.path).read_bytes().decode(errors="replace") for script in graph.scripts]
    return tuple(sorted({label for text in texts for label in _REMARK.findall(text)}))
