"""What is declared equals what the database holds after `create_all`."""

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from tests.declare import rich
from tests.declare.same import assert_same, both


def dialect_of(url: str) -> str:
    return sa.make_url(url).get_backend_name()


def test_every_type(database_url: str) -> None:
    assert_same(*both(database_url, rich.types(dialect_of(database_url)), namespaces=_namespaces(database_url)))


def _namespaces(url: str) -> tuple[str, ...] | None:
    return ("", "other ns") if dialect_of(url) == "postgresql" else None


def test_keys_constraints_and_indexes(database_url: str) -> None:
    assert_same(*both(database_url, rich.portable()))


def test_defaults(database_url: str) -> None:
    assert_same(*both(database_url, rich.defaults()))


def test_sqlmodel_classes(database_url: str) -> None:
    actual, declared = both(database_url, rich.sqlmodels())
    assert_same(actual, declared)
    assert len(declared.tables) == 3


def test_every_expression_is_equal_on_sqlite(sqlite_url: str) -> None:
    for metadata in (rich.portable(), rich.sqlmodels()):
        actual, declared = both(sqlite_url, metadata)
        mine = {table.name: table for table in declared.tables}
        for table in actual.tables:
            if table.name in mine:
                assert mine[table.name].indexes == table.indexes
                assert set(map(str, mine[table.name].constraints)) == set(map(str, table.constraints))


def test_what_only_postgresql_has(postgresql_url: str) -> None:
    metadata = sa.MetaData()
    sa.Enum("alone", "on metadata", name="alone", metadata=metadata)
    postgresql.ENUM("x", name="alone far", schema="far", metadata=metadata)
    sequence = sa.Sequence("own_seq", metadata=metadata)
    far = sa.Table(
        "far table",
        metadata,
        sa.Column("id", sa.BigInteger, sa.Identity(always=True, start=10, increment=5), primary_key=True),
        sa.Column("low", sa.SmallInteger, sa.Identity(minvalue=3, maxvalue=9, cycle=True, cache=4), nullable=False),
        sa.Column("down", sa.Integer, sa.Identity(increment=-1), nullable=False),
        schema="far",
    )
    near = sa.Table(
        "near",
        metadata,
        sa.Column("id", sa.SmallInteger, primary_key=True),
        sa.Column("far_id", sa.ForeignKey(far.c.id, use_alter=True, name="to_far", match="full")),
        sa.Column("name", sa.String(40, collation="C")),
        sa.Column("data", postgresql.JSONB, server_default="{}"),
        sa.Column("tags", postgresql.ARRAY(sa.String(5)), server_default="{}"),
        sa.Column("key", sa.Uuid, server_default=sa.text("gen_random_uuid()")),
        sa.Column("number", sa.Integer, server_default=sequence.next_value()),
        sa.Column("python_side", sa.Integer, sa.Sequence("python_side")),
        sa.Column("alone", postgresql.ENUM("alone", "on metadata", name="alone", create_type=False)),
        sa.UniqueConstraint(
            "name", "number", postgresql_include=["key"], postgresql_nulls_not_distinct=True, deferrable=True
        ),
        sa.CheckConstraint("number > 0", name="later", postgresql_not_valid=True),
        sa.ForeignKeyConstraint(
            ["name", "number"], ["near.name2", "near.number2"], name="part", ondelete="SET NULL (name)"
        ),
        sa.Column("name2", sa.String(40)),
        sa.Column("number2", sa.Integer),
        sa.UniqueConstraint("name2", "number2", name="second", initially="IMMEDIATE"),
        sa.Index("ix_gin", "data", postgresql_using="gin", postgresql_ops={"data": "jsonb_path_ops"}),
        sa.Index(
            "ix_all",
            sa.text("name varchar_pattern_ops DESC NULLS LAST"),
            sa.desc("number").nulls_last(),
            unique=True,
            postgresql_include=["key"],
            postgresql_nulls_not_distinct=True,
            postgresql_with={"fillfactor": 70, "deduplicate_items": False},
        ),
        sa.Index("ix_hash", "name", postgresql_using="HASH"),
        sa.Index("ix_btree", "name", postgresql_using="btree"),
    )
    sa.Index("ix_sum", (near.c.number + near.c.number2), near.c.name.collate("POSIX").asc().nulls_first())
    sa.Index("ix_lower", sa.func.lower(near.c.name).label("lowered"), postgresql_ops={"lowered": "text_pattern_ops"})
    assert_same(*both(postgresql_url, metadata, namespaces=("", "far")))


def test_the_default_namespace_has_no_name(postgresql_url: str) -> None:
    metadata = sa.MetaData(schema="public")
    sa.Table("a", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("e", sa.Enum("x", name="e")))
    sa.Table("b", metadata, sa.Column("id", sa.ForeignKey("public.a.id"), primary_key=True))
    actual, declared = both(postgresql_url, metadata)
    assert_same(actual, declared)
    assert {str(item.name) for item in declared.objects} == {"a", "b", "e"}


def test_what_only_sqlite_has(sqlite_url: str) -> None:
    metadata = sa.MetaData(naming_convention=rich.CONVENTION)
    sa.Table("counted", metadata, sa.Column("id", sa.Integer, primary_key=True), sqlite_autoincrement=True)
    sa.Table(
        "strict",
        metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.Text(collation="NOCASE"), server_default=sa.text("lower('A')")),
        sa.Column("twice", sa.Integer, sa.Computed("id * 2")),
        sa.Index("ix_nocase", sa.text("name COLLATE NOCASE"), sa.text("id COLLATE binary")),
        sa.Index("ix_binary", sa.text("name COLLATE BINARY")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    actual, declared = both(sqlite_url, metadata)
    assert_same(actual, declared)
    assert declared.tables[1].options == (("strict", "true"), ("without_rowid", "true"))


def test_hostile_names(database_url: str) -> None:
    metadata = sa.MetaData(naming_convention=rich.CONVENTION)
    for name in ('qu"ote', "per%cent", "a.b", "with space", "Ünïcödé", "select", "MiXed", "it's"):
        table = sa.Table(
            name,
            metadata,
            sa.Column("id", sa.Integer, primary_key=True),
            sa.Column(f"{name} c", sa.String(9), server_default=f"{name}", comment=f"{name}"),
            sa.Column(f"{name} d", sa.Integer, index=True),
            sa.CheckConstraint(sa.column(f"{name} d") > 5, name=f"{name} check"),
        )
        table.append_constraint(sa.UniqueConstraint(table.c[f"{name} c"]))
        sa.Index(f"{name} x", sa.func.lower(table.c[f"{name} c"]), table.c[f"{name} d"].desc())
        table.append_column(sa.Column("parent", sa.Integer))
        table.append_constraint(sa.ForeignKeyConstraint([table.c.parent], [table.c.id]))
    assert_same(*both(database_url, metadata))


def test_names_longer_than_postgresql_keeps(postgresql_url: str) -> None:
    metadata = sa.MetaData(naming_convention=rich.CONVENTION)
    long = "a_table_with_a_name_that_fills_all_that_is_allowed"
    sa.Table(
        long,
        metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("a_column_with_a_long_name_too", sa.Integer, index=True, unique=False),
        sa.Column("another_column_with_a_long_name", sa.ForeignKey(f"{long}.id"), unique=True),
        sa.CheckConstraint("id > 0", name="a_check_whose_name_is_too_long_with_its_prefix"),
    )
    sa.Table(
        "tä" * 28,
        metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("cö" * 40, sa.Integer, index=True),
    )
    actual, declared = both(postgresql_url, metadata)
    assert_same(actual, declared)


def test_a_convention_set_after_the_tables(database_url: str) -> None:
    metadata = rich.portable()
    metadata.naming_convention = rich.CONVENTION
    assert_same(*both(database_url, metadata))


def test_columns_with_other_keys_and_quoting(database_url: str) -> None:
    metadata = sa.MetaData(naming_convention=rich.CONVENTION)
    sa.Table("a", metadata, sa.Column("Real Name", sa.Integer, key="key", primary_key=True))
    sa.Table(
        "b",
        metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("a_id", sa.Integer, sa.ForeignKey("a.key"), key="a_key"),
        sa.Index("ix", "a_key"),
        sa.UniqueConstraint("a_key"),
    )
    assert_same(*both(database_url, metadata))


def test_a_composite_key_that_numbers_itself(postgresql_url: str) -> None:
    metadata = sa.MetaData()
    sa.Table(
        "line",
        metadata,
        sa.Column("order", sa.Integer, primary_key=True),
        sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=True),
    )
    actual, declared = both(postgresql_url, metadata)
    assert_same(actual, declared)
    assert declared.tables[0].primary_key.columns == ("number", "order")
    assert [column.autoincrement for column in declared.tables[0].columns] == [False, True]


def test_a_key_added_by_alter_is_still_declared_afterwards(postgresql_url: str) -> None:
    metadata = sa.MetaData()
    for one, other in (("a", "b"), ("b", "a")):
        key = sa.ForeignKey(f"{other}.id", name=f"{one}_to_{other}", use_alter=True)
        sa.Table(one, metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("other_id", key))
    actual, declared = both(postgresql_url, metadata)
    assert_same(actual, declared)
    assert all(len(table.constraints) == 2 for table in declared.tables)
