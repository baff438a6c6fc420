"""Stock: what comes into the warehouse and what leaves it."""

from datetime import datetime
from typing import Optional

from sqlalchemy import CheckConstraint, UniqueConstraint, func
from sqlmodel import Field, Relationship

from models.base import Model, Timestamp, now
from models.catalog import Product


class StockMovement(Model, table=True):
    """A number of pieces that came (positive) or left (negative). The stock is their sum."""

    __tablename__ = "stock_movements"
    __table_args__ = (
        UniqueConstraint("product_id", "reference"),
        CheckConstraint("quantity <> 0", name="quantity_not_zero"),
        {"comment": "What came into the warehouse and what left it"},
    )

    id: int | None = Field(default=None, primary_key=True)
    product_id: int = Field(foreign_key="products.id", ondelete="RESTRICT")
    quantity: int
    reference: str = Field(max_length=64, sa_column_kwargs={"comment": "The order or delivery note, once a product"})
    moved_at: datetime = Field(default_factory=now, sa_type=Timestamp, sa_column_kwargs={"server_default": func.now()})

    product: Optional["Product"] = Relationship(back_populates="stock_movements")
