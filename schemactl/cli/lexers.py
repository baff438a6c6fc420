"""What a run need not import."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from types import ModuleType

_COLOURS = "mako.ext.pygmentplugin"
"""Mako colours pages of HTML about errors in templates, which nobody sees here. Where Pygments is installed, as it
is with Rich, that imports forty of its modules; where they cannot be imported, Mako does without."""


class _Missing(MetaPathFinder):
    """Finds that module not to be there."""

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,  # noqa: ARG002
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> None:
        if fullname == _COLOURS:
            raise ModuleNotFoundError(fullname, name=fullname)


@contextmanager
def without_lexers() -> Iterator[None]:
    """Lets Alembic, and with it Mako, be imported without the lexers of Pygments while the block runs."""
    finder = _Missing()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
