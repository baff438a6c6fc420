"""The module proxies `alembic.context` and `alembic.op`, put back as they were, so that runs can nest."""

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from alembic.operations import Operations
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext


@contextmanager
def as_context(context: EnvironmentContext) -> Iterator[None]:
    """Make `from alembic import context` mean this context."""
    with _installed("alembic.context", context, EnvironmentContext):
        yield


@contextmanager
def as_op(context: MigrationContext) -> Iterator[None]:
    """Make `from alembic import op` act on this migration context."""
    with _installed("alembic.op", Operations(context), Operations):
        yield


@contextmanager
def _installed(module: str, proxied: Any, kind: Any) -> Iterator[None]:
    names = vars(importlib.import_module(module))
    outer = names.get("_proxy")
    # Alembic looks the proxied names up by the exact class, which a subclass is not
    kind._setups[type(proxied)] = kind._setups[kind]
    proxied._install_proxy()
    try:
        yield
    finally:
        proxied._remove_proxy()
        if outer is not None:
            outer._install_proxy()
