"""Users: the people who have an account."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import Index, func, text, true
from sqlmodel import Field, Relationship

from models.base import Model, Timestamp, now

if TYPE_CHECKING:
    from models.addresses import Address
    from models.orders import Order
    from models.teams import Membership


class UserBase(Model):
    """What the API and the table have in common."""

    email: str = Field(max_length=254)
    full_name: str = Field(max_length=120)
    is_active: bool = Field(default=True, sa_column_kwargs={"server_default": true()})


class User(UserBase, table=True):
    """A person who has an account."""

    __tablename__ = "users"
    __table_args__ = (
        Index("uq_users_email_lower", text("lower(email)"), unique=True),
        {"comment": "People who have an account"},
    )

    id: int | None = Field(default=None, primary_key=True)
    created_at: datetime = Field(
        default_factory=now, sa_type=Timestamp, sa_column_kwargs={"server_default": func.now()}
    )

    memberships: list["Membership"] = Relationship(back_populates="user", cascade_delete=True)
    addresses: list["Address"] = Relationship(back_populates="user", cascade_delete=True)
    orders: list["Order"] = Relationship(back_populates="user")


class UserCreate(UserBase):
    """What a client sends to make a user."""


class UserRead(UserBase):
    """What a client gets to see of a user."""

    id: int
    created_at: datetime


class UserUpdate(Model):
    """What a client sends to change a user; fields left out stay as they are."""

    email: str | None = Field(default=None, max_length=254)
    full_name: str | None = Field(default=None, max_length=120)
    is_active: bool | None = None
