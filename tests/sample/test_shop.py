"""The sample domain on real databases: the API's classes, relationships, queries, and what the database enforces."""

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, SQLModel, col, func, select

import models
from models import (
    Address,
    Category,
    Membership,
    Order,
    OrderLine,
    OrderStatus,
    PriceChange,
    Product,
    ProductCategory,
    ProductCreate,
    ProductRead,
    ProductUpdate,
    Role,
    StockMovement,
    Team,
    User,
    UserCreate,
    UserRead,
    UserUpdate,
)
from models.database import database_url as shop_url
from models.database import engine, get_session

TABLES = [model.__table__ for model in vars(models).values() if hasattr(model, "__table__")]


@pytest.fixture
def session(database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A session of `models.database` on an empty shop."""
    monkeypatch.setenv("DATABASE_URL", database_url)
    engine.cache_clear()
    SQLModel.metadata.create_all(engine(), tables=TABLES)
    yield from get_session()
    engine().dispose()
    engine.cache_clear()


def add(session: Session, *rows: SQLModel) -> None:
    session.add_all(rows)
    session.commit()


def user(name: str = "Ada") -> User:
    return User(email=f"{name.lower()}@example.com", full_name=name)


def product(sku: str = "A-1", price: str = "9.90", **values: Any) -> Product:
    return Product(sku=sku, slug=sku.lower(), name=f"Product {sku}", price=Decimal(price), **values)


class TestApi:
    def test_create_read_update(self, session: Session) -> None:
        made = User.model_validate(UserCreate(email="ada@example.com", full_name="Ada"))
        add(session, made)
        session.refresh(made)
        read = UserRead.model_validate(made)
        assert (read.id, read.email, read.is_active) == (made.id, "ada@example.com", True)

        change = UserUpdate(full_name="Ada Lovelace")
        made.sqlmodel_update(change.model_dump(exclude_unset=True))
        add(session, made)
        session.refresh(made)
        assert (made.full_name, made.email) == ("Ada Lovelace", "ada@example.com")

    def test_a_field_set_to_none_is_not_the_same_as_one_left_out(self) -> None:
        assert UserUpdate(full_name=None).model_dump(exclude_unset=True) == {"full_name": None}
        assert UserUpdate().model_dump(exclude_unset=True) == {}

    def test_product_keeps_price_and_attributes(self, session: Session) -> None:
        sent = ProductCreate(sku="A-1", slug="a-1", name="Lamp", price=Decimal("19.90"), attributes={"watts": [3, 5]})
        add(session, Product.model_validate(sent))
        session.expunge_all()
        found = session.exec(select(Product)).one()
        read = ProductRead.model_validate(found)
        assert (read.price, read.attributes) == (Decimal("19.90"), {"watts": [3, 5]})

        found.sqlmodel_update(ProductUpdate(price=Decimal("17.50")).model_dump(exclude_unset=True))
        add(session, found)
        session.refresh(found)
        assert (found.price, found.name) == (Decimal("17.50"), "Lamp")

    def test_the_api_classes_validate(self) -> None:
        with pytest.raises(ValueError, match="greater than or equal to 0"):
            ProductCreate(sku="A", slug="a", name="A", price=Decimal(-1))
        with pytest.raises(ValueError, match="at most 120 characters"):
            UserUpdate(full_name="x" * 121)

    def test_delete(self, session: Session) -> None:
        someone = user()
        add(session, someone)
        session.delete(someone)
        session.commit()
        assert session.exec(select(func.count()).select_from(User)).one() == 0


class TestRelationships:
    def test_teams_and_users_through_memberships(self, session: Session) -> None:
        ada, bob, team = user("Ada"), user("Bob"), Team(name="Engines")
        team.memberships = [Membership(user=ada, role=Role.OWNER), Membership(user=bob)]
        add(session, team)
        session.expunge_all()
        found = session.exec(select(Team)).one()
        assert {(member.user.full_name, member.role) for member in found.memberships if member.user} == {
            ("Ada", Role.OWNER),
            ("Bob", Role.MEMBER),
        }
        ada = session.exec(select(User).where(User.full_name == "Ada")).one()
        assert [member.team.name for member in ada.memberships if member.team] == ["Engines"]

    def test_tree_of_categories(self, session: Session) -> None:
        root = Category(name="Home", children=[Category(name="Lamps", position=2), Category(name="Beds", position=1)])
        add(session, root)
        session.expunge_all()
        found = session.exec(select(Category).where(col(Category.parent_id).is_(None))).one()
        assert [child.name for child in found.children] == ["Beds", "Lamps"]
        assert found.children[0].parent is found

    def test_products_in_categories(self, session: Session) -> None:
        lamps, sale = Category(name="Lamps"), Category(name="Sale")
        add(session, product("A-1", categories=[lamps, sale]), product("A-2", categories=[lamps]))
        assert sorted(item.sku for item in lamps.products) == ["A-1", "A-2"]
        assert session.exec(select(func.count()).select_from(ProductCategory)).one() == 3

    def test_an_order_takes_its_lines_along(self, session: Session) -> None:
        order = Order(user=user(), address=None, lines=[OrderLine(line=1, product=product(), unit_price=Decimal(1))])
        add(session, order)
        session.delete(order)
        session.commit()
        assert session.exec(select(OrderLine)).all() == []
        assert session.exec(select(Product)).one().sku == "A-1"


@pytest.fixture
def shop(session: Session) -> Session:
    """A session on a shop with three users, five products and four orders."""
    users = [user(name) for name in ("Ada", "Bob", "Cyd")]
    products = [product(f"P-{number}", f"{number}.50") for number in range(1, 6)]
    orders = [
        Order(
            user=users[owner],
            status=status,
            lines=[
                OrderLine(line=at, product=products[which], quantity=at, unit_price=products[which].price)
                for at, which in enumerate(chosen, 1)
            ],
        )
        for owner, status, chosen in (
            (0, OrderStatus.OPEN, (0, 1)),
            (0, OrderStatus.PAID, (2,)),
            (1, OrderStatus.OPEN, (4,)),
            (1, OrderStatus.CANCELLED, (3, 0)),
        )
    ]
    add(session, *users, *products, *orders)
    return session


class TestQueries:
    def test_filter(self, shop: Session) -> None:
        open_orders = shop.exec(select(Order).where(Order.status == OrderStatus.OPEN)).all()
        assert sorted(order.user.full_name for order in open_orders if order.user) == ["Ada", "Bob"]
        assert shop.exec(select(User).where(func.lower(User.email) == "ADA@example.com".lower())).one().id

    def test_join(self, shop: Session) -> None:
        buyers = select(User.full_name).join(Order).join(OrderLine).join(Product).where(Product.sku == "P-1")
        assert sorted(shop.exec(buyers.distinct())) == ["Ada", "Bob"]
        without = select(User.full_name).outerjoin(Order).where(col(Order.id).is_(None))
        assert shop.exec(without).all() == ["Cyd"]

    def test_aggregate(self, shop: Session) -> None:
        total = func.sum(OrderLine.quantity * OrderLine.unit_price)
        query = select(User.full_name, total).join(Order, col(Order.user_id) == User.id).join(OrderLine)
        rows = shop.exec(query.where(Order.status != OrderStatus.CANCELLED).group_by(User.full_name)).all()
        assert {name: Decimal(str(amount)) for name, amount in rows} == {
            "Ada": Decimal("10.00"),
            "Bob": Decimal("5.50"),
        }

    def test_pagination(self, shop: Session) -> None:
        page = select(Product.sku).order_by(col(Product.price).desc())
        assert shop.exec(page.limit(2)).all() == ["P-5", "P-4"]
        assert shop.exec(page.offset(4).limit(2)).all() == ["P-1"]

    def test_stock_and_prices(self, shop: Session) -> None:
        lamp = shop.exec(select(Product).where(Product.sku == "P-1")).one()
        lamp.stock_movements = [
            StockMovement(quantity=10, reference="in-1"),
            StockMovement(quantity=-3, reference="out-1"),
        ]
        lamp.price_changes = [
            PriceChange(valid_from=datetime(2026, month, 1, tzinfo=UTC), price=Decimal(month)) for month in (1, 5)
        ]
        add(shop, lamp)
        stock = select(func.sum(StockMovement.quantity)).where(StockMovement.product_id == lamp.id)
        assert shop.exec(stock).one() == 7
        held = select(PriceChange.price).where(PriceChange.valid_from <= datetime(2026, 3, 1, tzinfo=UTC))
        assert shop.exec(held.order_by(col(PriceChange.valid_from).desc())).first() == Decimal(1)


def fails(session: Session, *rows: SQLModel) -> None:
    """Asserts that the database itself refuses the rows."""
    session.add_all(rows)
    with pytest.raises(IntegrityError):
        session.flush()
    session.rollback()


class TestTheDatabaseEnforces:
    def test_checks(self, shop: Session) -> None:
        lamp = shop.exec(select(Product)).first()
        order = shop.exec(select(Order)).first()
        assert lamp and lamp.id and order
        fails(shop, product("B", "-0.01"))
        fails(shop, OrderLine(order_id=order.id, line=9, product_id=lamp.id + 3, quantity=0, unit_price=Decimal(1)))
        fails(shop, StockMovement(product_id=lamp.id, quantity=0, reference="x"))
        fails(shop, PriceChange(product_id=lamp.id, valid_from=datetime.now(UTC), price=Decimal(-1)))

    def test_uniques(self, shop: Session) -> None:
        lamp = shop.exec(select(Product)).first()
        assert lamp and lamp.id
        fails(shop, product("P-1"))
        fails(shop, User(email="ADA@EXAMPLE.COM", full_name="Another Ada"))
        fails(shop, *(StockMovement(product_id=lamp.id, quantity=1, reference="same") for _ in range(2)))
        fails(shop, Team(name="Engines"), Team(name="Engines"))

    def test_partial_unique_allows_one_default_address_a_user(self, shop: Session) -> None:
        ada = shop.exec(select(User)).first()
        assert ada and ada.id

        def address(default: bool) -> Address:
            return Address(user_id=ada.id, street="1", city="X", postal_code="1", country="XX", is_default=default)

        add(shop, address(True), address(False), address(False))
        fails(shop, address(True))

    def test_foreign_keys(self, shop: Session) -> None:
        fails(shop, Order(user_id=999))
        fails(shop, Membership(team_id=999, user_id=1))
        ada = shop.exec(select(User).where(User.full_name == "Ada")).one()
        with pytest.raises(IntegrityError):
            shop.connection().exec_driver_sql(f"DELETE FROM users WHERE id = {ada.id}")
        shop.rollback()

    def test_foreign_key_actions(self, shop: Session) -> None:
        order = shop.exec(select(Order)).first()
        assert order
        order.team = Team(name="Engines")
        add(shop, order)
        shop.connection().exec_driver_sql("DELETE FROM teams")
        shop.connection().exec_driver_sql("DELETE FROM orders WHERE status <> 'open'")
        shop.commit()
        shop.expire_all()
        assert order.team_id is None
        assert {line.order_id for line in shop.exec(select(OrderLine))} == set(shop.exec(select(Order.id)))

    def test_server_defaults(self, session: Session) -> None:
        run = session.connection().exec_driver_sql
        run("INSERT INTO users (email, full_name) VALUES ('a@b.c', 'A')")
        run("INSERT INTO products (sku, slug, name, price) VALUES ('s', 's', 'n', 1)")
        run("INSERT INTO teams (name) VALUES ('t')")
        run("INSERT INTO memberships (team_id, user_id) VALUES (1, 1)")
        someone, thing = session.exec(select(User)).one(), session.exec(select(Product)).one()
        assert someone.is_active and someone.created_at
        assert thing.attributes == {}
        assert session.exec(select(Membership.role)).one() is Role.MEMBER


def test_every_constraint_and_index_has_a_name() -> None:
    assert len(TABLES) == 11
    for table in TABLES:
        for part in (*table.constraints, *table.indexes):
            assert part.name, f"{table.name}: {part!r}"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_a_url_without_a_driver_means_psycopg2(scheme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", f"{scheme}://me@host/shop")
    assert shop_url().drivername == "postgresql+psycopg2"


def test_the_default_is_a_file_in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert shop_url().database is not None and shop_url().database.endswith("shop.db")
