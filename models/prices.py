"""Prices over time."""

from datetime import datetime
from decimal import Decimal
from typing import Optional

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field, Relationship

from models.base import Model, Timestamp
from models.catalog import Product


class PriceChange(Model, table=True):
    """A price that a product has from some time on."""

    __tablename__ = "price_changes"
    __table_args__ = (
        UniqueConstraint("product_id", "valid_from"),
        CheckConstraint("price >= 0", name="price_not_negative"),
        {"comment": "What products cost from when on"},
    )

    id: int | None = Field(default=None, primary_key=True)
    product_id: int = Field(foreign_key="products.id", ondelete="CASCADE")
    valid_from: datetime = Field(sa_type=Timestamp)
    price: Decimal = Field(max_digits=10, decimal_places=2, ge=0)

    product: Optional["Product"] = Relationship(back_populates="price_changes")
