"""Rows for scratch databases: generated from a structure alone, always the same ones, and read back."""

from schemactl.database.rows.filling import Filled, fill
from schemactl.database.rows.kept import Kept, Pairs, Renamed, kept
from schemactl.database.rows.selection import named_tables

__all__ = ["Filled", "Kept", "Pairs", "Renamed", "fill", "kept", "named_tables"]
