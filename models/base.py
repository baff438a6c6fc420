"""What every model builds on: the naming convention, and the column types that several tables share."""

import enum
from datetime import UTC, datetime

from sqlalchemy import DateTime, Enum
from sqlmodel import SQLModel

NAMING_CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name, so that a later revision can drop or change it on every database."""

# Before any table exists: a constraint takes its name when it is attached to its table.
SQLModel.metadata.naming_convention = NAMING_CONVENTION


class Model(SQLModel):
    """The base of every class in this package, which makes sure that the naming convention comes first."""


# Said outright, because releases of SQLModel differ in what a bare `datetime` becomes.
Timestamp = DateTime(timezone=True)


def now() -> datetime:
    """The time in UTC, as the default of timestamps."""
    return datetime.now(UTC)


def enum_type(kind: type[enum.Enum], name: str) -> Enum:
    """The column type of an enum: stores the values, not the members' names.

    Args:
        kind: the Python enum.
        name: the type's name in databases that have enumerated types.

    Returns:
        The SQLAlchemy type.
    """
    return Enum(kind, name=name, values_callable=lambda members: [member.value for member in members])
