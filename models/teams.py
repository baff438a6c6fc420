"""Teams, and who belongs to them."""

import enum
from datetime import datetime
from typing import TYPE_CHECKING, Optional

from sqlalchemy import func
from sqlmodel import Field, Relationship

from models.base import Model, Timestamp, enum_type, now
from models.users import User

if TYPE_CHECKING:
    from models.orders import Order


class Role(enum.StrEnum):
    """What a member may do in a team."""

    OWNER = "owner"
    BUYER = "buyer"
    MEMBER = "member"


class Team(Model, table=True):
    """Several users who buy together."""

    __tablename__ = "teams"
    __table_args__ = ({"comment": "Users who buy together"},)

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(max_length=80, unique=True)

    memberships: list["Membership"] = Relationship(back_populates="team", cascade_delete=True)
    orders: list["Order"] = Relationship(back_populates="team")


class Membership(Model, table=True):
    """A user's place in a team."""

    __tablename__ = "memberships"

    team_id: int | None = Field(default=None, foreign_key="teams.id", ondelete="CASCADE", primary_key=True)
    user_id: int | None = Field(default=None, foreign_key="users.id", ondelete="CASCADE", primary_key=True, index=True)
    role: Role = Field(
        default=Role.MEMBER,
        sa_type=enum_type(Role, "role"),
        sa_column_kwargs={"server_default": Role.MEMBER.value, "comment": "What the user may do in the team"},
    )
    joined_at: datetime = Field(default_factory=now, sa_type=Timestamp, sa_column_kwargs={"server_default": func.now()})

    team: Optional["Team"] = Relationship(back_populates="memberships")
    user: Optional["User"] = Relationship(back_populates="memberships")
