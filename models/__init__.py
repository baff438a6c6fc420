"""The sample domain: a shop whose customers buy alone or as teams.

Importing this package registers every table on `SQLModel.metadata`.
"""

from models.addresses import Address
from models.catalog import Category, Product, ProductCategory, ProductCreate, ProductRead, ProductUpdate
from models.orders import Order, OrderLine, OrderStatus
from models.prices import PriceChange
from models.stock import StockMovement
from models.teams import Membership, Role, Team
from models.users import User, UserCreate, UserRead, UserUpdate

__all__ = [
    "Address",
    "Category",
    "Membership",
    "Order",
    "OrderLine",
    "OrderStatus",
    "PriceChange",
    "Product",
    "ProductCategory",
    "ProductCreate",
    "ProductRead",
    "ProductUpdate",
    "Role",
    "StockMovement",
    "Team",
    "User",
    "UserCreate",
    "UserRead",
    "UserUpdate",
]
