"""Names of collations."""

_BUILT_IN = ("BINARY", "NOCASE", "RTRIM")


def chosen(name: str | None) -> str | None:
    """A collation in the one spelling of its name, None for the default one, BINARY."""
    if name is None or name.upper() == "BINARY":
        return None
    return name.upper() if name.upper() in _BUILT_IN else name
