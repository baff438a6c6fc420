"""Writes docs/diff.svg, the picture in the README, as `schemactl diff` prints it: `python docs/generate_picture.py`."""

import io
from pathlib import Path

from rich.console import Console

from schemactl.changes import AddColumn, AddConstraint, AddIndex, AddTable, AlterColumn, DropIndex, RenameColumn
from schemactl.report.terminal import diff
from schemactl.report.terminal.script import Script
from schemactl.reports import DiffReport, Hazard
from schemactl.schema import Check, Column, ForeignKey, Index, IndexPart, ObjectName, PrimaryKey, Table

PICTURE = Path(__file__).parent / "diff.svg"
WIDTH = 92

USERS, ORDERS, PRODUCTS = ObjectName("users"), ObjectName("orders"), ObjectName("products")

REPORT = DiffReport(
    actual="postgresql://shop:***@localhost/shop",
    declared="models",
    dialect="postgresql",
    tables=11,
    changes=(
        AddTable(
            Table(
                ORDERS,
                columns=(
                    Column("id", "integer", nullable=False, autoincrement=True),
                    Column("user_id", "integer", nullable=False),
                    Column("placed_at", "timestamp with time zone", nullable=False, default="now()"),
                ),
                constraints=(
                    PrimaryKey(("id",), "pk_orders"),
                    ForeignKey(("user_id",), USERS, ("id",), "fk_orders_user_id_users", on_delete="CASCADE"),
                ),
                indexes=(Index("ix_orders_placed_at", (IndexPart("placed_at", descending=True),)),),
            )
        ),
        AlterColumn(
            PRODUCTS,
            Column("price", "numeric(8,2)", default="0"),
            Column("price", "numeric(12,2)", nullable=False),
        ),
        AddConstraint(PRODUCTS, Check("price >= 0", "ck_products_price")),
        RenameColumn(USERS, "fullname", "name"),
        AddColumn(USERS, Column("email", "character varying(320)")),
        AddIndex(USERS, Index("ix_users_email", (IndexPart(expression="lower(email)"),), unique=True)),
        DropIndex(USERS, Index("ix_users_fullname", (IndexPart("fullname"),))),
    ),
    hazards=(
        Hazard("can-fail", "products.price", "alter-column", "Fails where a row holds NULL in price."),
        Hazard("blocks-writes", "users.ix_users_email", "add-index", "Writes to users wait while it is built."),
    ),
)


def picture() -> str:
    """The SVG's text."""
    console = Console(
        file=io.StringIO(), record=True, width=WIDTH, force_terminal=True, color_system="truecolor",
        markup=False, highlight=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    for item in diff.render(REPORT):
        if not isinstance(item, Script):
            console.print(item)
    return console.export_svg(title="schemactl diff")


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
