"""Databases from the outside: URLs, connections, what a failure means, scratch databases."""

from schemactl.database.connect import connect, make_engine
from schemactl.database.failures import translate
from schemactl.database.interruptible import interruptible
from schemactl.database.rolled_back import run_and_take_back
from schemactl.database.scratch import scratch_database
from schemactl.database.sqlite import check_writable, real_transactions
from schemactl.database.urls import mask, parse_url, sync_url

__all__ = [
    "check_writable",
    "connect",
    "interruptible",
    "make_engine",
    "mask",
    "parse_url",
    "real_transactions",
    "run_and_take_back",
    "scratch_database",
    "sync_url",
    "translate",
]
