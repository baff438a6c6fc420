"""The catalogue: products in a tree of categories."""

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Optional

from sqlalchemy import JSON, CheckConstraint, UniqueConstraint, func, text
from sqlmodel import Field, Relationship

from models.base import Model, Timestamp, now

if TYPE_CHECKING:
    from models.prices import PriceChange
    from models.stock import StockMovement


class ProductCategory(Model, table=True):
    """A product's place in a category."""

    __tablename__ = "product_categories"

    product_id: int | None = Field(default=None, foreign_key="products.id", ondelete="CASCADE", primary_key=True)
    category_id: int | None = Field(
        default=None, foreign_key="categories.id", ondelete="CASCADE", primary_key=True, index=True
    )


class Category(Model, table=True):
    """A node of the tree in which products are found."""

    __tablename__ = "categories"
    __table_args__ = (
        UniqueConstraint("parent_id", "name"),
        {"comment": "The tree in which products are found"},
    )

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(max_length=80)
    position: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    parent_id: int | None = Field(default=None, foreign_key="categories.id", ondelete="CASCADE")

    parent: Optional["Category"] = Relationship(
        back_populates="children", sa_relationship_kwargs={"remote_side": "Category.id"}
    )
    children: list["Category"] = Relationship(
        back_populates="parent", sa_relationship_kwargs={"order_by": "Category.position"}
    )
    products: list["Product"] = Relationship(back_populates="categories", link_model=ProductCategory)


class ProductBase(Model):
    """What the API and the table have in common."""

    sku: str = Field(max_length=32, unique=True, sa_column_kwargs={"comment": "The article number"})
    slug: str = Field(max_length=120, unique=True, sa_column_kwargs={"comment": "The name in the page's address"})
    name: str = Field(max_length=200, index=True)
    price: Decimal = Field(
        max_digits=10, decimal_places=2, ge=0, sa_column_kwargs={"comment": "Net, in the shop's currency"}
    )
    attributes: dict[str, Any] = Field(
        default_factory=dict, sa_type=JSON, sa_column_kwargs={"server_default": text("'{}'")}
    )


class Product(ProductBase, table=True):
    """Something that can be bought."""

    __tablename__ = "products"
    __table_args__ = (
        CheckConstraint("price >= 0", name="price_not_negative"),
        {"comment": "What can be bought"},
    )

    id: int | None = Field(default=None, primary_key=True)
    created_at: datetime = Field(
        default_factory=now, sa_type=Timestamp, sa_column_kwargs={"server_default": func.now()}
    )

    categories: list["Category"] = Relationship(back_populates="products", link_model=ProductCategory)
    price_changes: list["PriceChange"] = Relationship(back_populates="product", cascade_delete=True)
    stock_movements: list["StockMovement"] = Relationship(back_populates="product")


class ProductCreate(ProductBase):
    """What a client sends to make a product."""


class ProductRead(ProductBase):
    """What a client gets to see of a product."""

    id: int
    created_at: datetime


class ProductUpdate(Model):
    """What a client sends to change a product; fields left out stay as they are."""

    sku: str | None = Field(default=None, max_length=32)
    slug: str | None = Field(default=None, max_length=120)
    name: str | None = Field(default=None, max_length=200)
    price: Decimal | None = Field(default=None, max_digits=10, decimal_places=2, ge=0)
    attributes: dict[str, Any] | None = None
