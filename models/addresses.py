"""Addresses: where a user has orders sent."""

from typing import Optional

from sqlalchemy import Index, false, text
from sqlmodel import Field, Relationship

from models.base import Model
from models.users import User


class Address(Model, table=True):
    """A place to which a user has orders sent."""

    __tablename__ = "addresses"
    __table_args__ = (
        Index(
            "uq_addresses_default",
            "user_id",
            unique=True,
            sqlite_where=text("is_default"),
            postgresql_where=text("is_default"),
        ),
        {"comment": "Where users have orders sent; at most one default a user"},
    )

    id: int | None = Field(default=None, primary_key=True)
    user_id: int = Field(foreign_key="users.id", ondelete="CASCADE", index=True)
    street: str = Field(max_length=200)
    city: str = Field(max_length=100)
    postal_code: str = Field(max_length=16)
    country: str = Field(max_length=2, sa_column_kwargs={"comment": "ISO 3166-1 alpha-2"})
    is_default: bool = Field(default=False, sa_column_kwargs={"server_default": false()})

    user: Optional["User"] = Relationship(back_populates="addresses")
