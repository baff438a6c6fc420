"""The options of the sequence behind an identity column or a serial."""

from typing import Any

from sqlalchemy import Row

from schemactl.schema import Identity
from schemactl.schema.column import SequenceOptions

_BITS = {"smallint": 15, "integer": 31, "bigint": 63}


def to_identity(always: bool, column_type: str, row: Row[Any]) -> Identity:
    """An identity with every option that the server would choose itself as None.

    Args:
        always: GENERATED ALWAYS, else BY DEFAULT.
        column_type: the column's type, which is the sequence's too unless somebody said otherwise.
        row: what `pg_sequence` says of its sequence, and the sequence's type as `sequence_type`.
    """
    return Identity(always=always, **_options(column_type, row))


def sequence_options(column_type: str, row: Row[Any]) -> SequenceOptions | None:
    """The options of a serial's sequence, None where they are those that SERIAL gives it.

    Args:
        column_type: the column's type, which is the sequence's too unless somebody said otherwise.
        row: what `pg_sequence` says of its sequence, and the sequence's type as `sequence_type`.
    """
    options = SequenceOptions(**_options(column_type, row))
    return None if options == SequenceOptions() else options


def _options(column_type: str, row: Row[Any]) -> dict[str, Any]:
    bits = _BITS[row.sequence_type]
    up = row.seqincrement > 0
    default_low, default_high = (1, 2**bits - 1) if up else (-(2**bits), -1)
    return {
        "type": None if row.sequence_type == column_type else row.sequence_type,
        "start": None if row.seqstart == (row.seqmin if up else row.seqmax) else row.seqstart,
        "increment": None if row.seqincrement == 1 else row.seqincrement,
        "min_value": None if row.seqmin == default_low else row.seqmin,
        "max_value": None if row.seqmax == default_high else row.seqmax,
        "cycle": row.seqcycle,
        "cache": None if row.seqcache == 1 else row.seqcache,
    }
