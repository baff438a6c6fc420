"""Orders and their lines."""

import enum
import uuid
from datetime import datetime
from decimal import Decimal
from typing import Optional

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, func, text
from sqlmodel import Field, Relationship

from models.addresses import Address
from models.base import Model, Timestamp, enum_type, now
from models.catalog import Product
from models.teams import Team
from models.users import User


class OrderStatus(enum.StrEnum):
    """How far an order has come."""

    OPEN = "open"
    PAID = "paid"
    SHIPPED = "shipped"
    CANCELLED = "cancelled"


_OPEN = text("status = 'open'")


class Order(Model, table=True):
    """What a user bought at one time, for themselves or for a team."""

    __tablename__ = "orders"
    __table_args__ = (
        Index("ix_orders_open", "placed_at", sqlite_where=_OPEN, postgresql_where=_OPEN),
        {"comment": "What users bought"},
    )

    id: uuid.UUID = Field(default_factory=uuid.uuid4, primary_key=True)
    user_id: int = Field(foreign_key="users.id", ondelete="RESTRICT", index=True)
    team_id: int | None = Field(default=None, foreign_key="teams.id", ondelete="SET NULL", index=True)
    address_id: int | None = Field(default=None, foreign_key="addresses.id", ondelete="SET NULL")
    status: OrderStatus = Field(
        default=OrderStatus.OPEN,
        sa_type=enum_type(OrderStatus, "order_status"),
        sa_column_kwargs={"server_default": OrderStatus.OPEN.value, "comment": "How far the order has come"},
    )
    placed_at: datetime = Field(default_factory=now, sa_type=Timestamp, sa_column_kwargs={"server_default": func.now()})
    note: str | None = None

    user: Optional["User"] = Relationship(back_populates="orders")
    team: Optional["Team"] = Relationship(back_populates="orders")
    address: Optional["Address"] = Relationship()
    lines: list["OrderLine"] = Relationship(back_populates="order", cascade_delete=True)


class OrderLine(Model, table=True):
    """A product in an order, with the price that held when it was bought."""

    __tablename__ = "order_lines"
    __table_args__ = (
        UniqueConstraint("order_id", "product_id"),
        CheckConstraint("quantity > 0", name="quantity_positive"),
        CheckConstraint("unit_price >= 0", name="unit_price_not_negative"),
        {"comment": "The products of an order"},
    )

    order_id: uuid.UUID | None = Field(
        default=None,
        primary_key=True,
        sa_column_args=[ForeignKey("orders.id", ondelete="CASCADE", onupdate="CASCADE")],
    )
    line: int = Field(primary_key=True, sa_column_kwargs={"comment": "Counts from 1 in each order"})
    product_id: int = Field(foreign_key="products.id", ondelete="RESTRICT", index=True)
    quantity: int = Field(default=1, gt=0, sa_column_kwargs={"server_default": "1"})
    unit_price: Decimal = Field(max_digits=10, decimal_places=2, ge=0)

    order: Optional["Order"] = Relationship(back_populates="lines")
    product: Optional["Product"] = Relationship()
