"""The options of an identity column's sequence."""

from schemactl.schema import Identity

_BITS = {"smallint": 15, "integer": 31, "bigint": 63}


def to_identity(
    always: bool, type_name: str, start: int, increment: int, low: int, high: int, cycle: bool, cache: int
) -> Identity:
    """An identity with every option that the server would choose itself as None.

    Args:
        always: GENERATED ALWAYS, else BY DEFAULT.
        type_name: the sequence's type, on which its default bounds depend.
        start: where it begins; by default at the bound from which it counts away.
        increment: the step; a negative one counts down.
        low: MINVALUE.
        high: MAXVALUE.
        cycle: CYCLE.
        cache: CACHE.
    """
    bits = _BITS[type_name]
    default_low, default_high = (1, 2**bits - 1) if increment > 0 else (-(2**bits), -1)
    return Identity(
        always=always,
        start=None if start == (low if increment > 0 else high) else start,
        increment=None if increment == 1 else increment,
        min_value=None if low == default_low else low,
        max_value=None if high == default_high else high,
        cycle=cycle,
        cache=None if cache == 1 else cache,
    )
