"""What only the live database has makes way for a revision, and comes back as it was."""

import pytest

from schemactl.errors import RevisionFailed
from schemactl.reports import ApplyReport, Lifted
from tests.apply.conftest import Live

WIDER = 'op.alter_column("orders", "amount", type_=sa.BigInteger())'
NARROWER = 'op.alter_column("orders", "amount", type_=sa.Integer())'


def widened(live: Live, *made_by_hand: str, upgrade: str = WIDER, downgrade: str = NARROWER) -> ApplyReport:
    """Make something by hand, widen the column, go back, and see that nothing but the column was ever different."""
    live.execute(*made_by_hand)
    live.project.revision("bbbb", "aaaa", upgrade=upgrade, downgrade=downgrade)
    before, printed = live.dump(), live.fingerprint()
    report = live.up()
    assert live.dump().replace("amount bigint", "amount integer").replace("bbbb", "aaaa") == before
    assert "amount bigint" in live.dump()
    live.down("aaaa")
    assert live.dump() == before
    assert live.fingerprint() == printed
    return report


TOTALS = "CREATE VIEW reporting.totals AS SELECT place, sum(amount) AS amount FROM orders GROUP BY place"


def test_a_plain_view_of_another_namespace(live: Live) -> None:
    live.execute("CREATE VIEW reporting.plain AS SELECT id, amount FROM orders WHERE amount > 0")
    live.project.revision("bbbb", "aaaa", upgrade=WIDER, downgrade=NARROWER)
    report = live.up()
    assert report.revisions[0].lifted == (Lifted("view", "reporting.plain", "orders.amount"),)
    assert live.rows("SELECT pg_typeof(amount)::text, amount FROM reporting.plain ORDER BY 2") == [
        ("bigint", 5),
        ("bigint", 7),
    ]


def test_views_on_views_across_namespaces(live: Live) -> None:
    report = widened(
        live,
        TOTALS,
        "CREATE SCHEMA far",
        "CREATE VIEW far.of_totals AS SELECT -amount AS more FROM reporting.totals",
        'CREATE VIEW "Odd ""%s"" \\:name" AS SELECT t.amount, f.more FROM reporting.totals t, far.of_totals f',
        "CREATE VIEW untouched AS SELECT id FROM orders",
    )
    assert {item.name for item in report.revisions[0].lifted} == {
        "reporting.totals",
        "far.of_totals",
        'Odd "%s" :name',
    }
    assert {item.because for item in report.revisions[0].lifted} == {"orders.amount"}


def test_a_materialized_view_with_its_rows_and_one_without(live: Live) -> None:
    widened(
        live,
        "CREATE MATERIALIZED VIEW reporting.kept WITH (fillfactor = 70) AS SELECT id, amount, note FROM orders",
        "CREATE UNIQUE INDEX kept_id ON reporting.kept (id)",
        "CREATE INDEX kept_note ON reporting.kept (lower(note::text)) WHERE amount > 0",
        "COMMENT ON INDEX reporting.kept_id IS 'the key'",
        "COMMENT ON MATERIALIZED VIEW reporting.kept IS 'rows'",
        "COMMENT ON COLUMN reporting.kept.note IS 'a note'",
        "ALTER MATERIALIZED VIEW reporting.kept CLUSTER ON kept_id",
        "ALTER MATERIALIZED VIEW reporting.kept ALTER COLUMN note SET STATISTICS 77",
        "ALTER MATERIALIZED VIEW reporting.kept ALTER COLUMN note SET STORAGE EXTERNAL",
        "ALTER MATERIALIZED VIEW reporting.kept ALTER COLUMN note SET (n_distinct = 3)",
        "ALTER INDEX reporting.kept_note ALTER COLUMN 1 SET STATISTICS 33",
        "CREATE STATISTICS reporting.pair ON id, note FROM reporting.kept",
        "CREATE MATERIALIZED VIEW empty_one AS SELECT sum(amount) AS amount FROM orders WITH NO DATA",
        "CREATE MATERIALIZED VIEW on_kept AS SELECT max(amount) AS amount FROM reporting.kept",
    )
    assert live.rows("SELECT id, amount FROM reporting.kept ORDER BY 1") == [(1, 5), (2, 7)]
    assert live.rows("SELECT matviewname FROM pg_matviews WHERE NOT ispopulated") == [("empty_one",)]
    live.execute("REFRESH MATERIALIZED VIEW CONCURRENTLY reporting.kept")


def test_everything_that_hangs_on_a_view(live: Live, roles: tuple[str, ...]) -> None:
    owner, reader, other = roles
    widened(
        live,
        f"GRANT ALL ON SCHEMA public, reporting TO {owner}",
        f"GRANT USAGE ON SCHEMA reporting TO {reader}",
        f"ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO {other}",
        f"GRANT SELECT ON orders TO {owner}",
        "CREATE VIEW reporting.rich WITH (security_barrier) AS "
        "SELECT id, amount, note FROM orders WHERE amount > 0 WITH CASCADED CHECK OPTION",
        f"ALTER VIEW reporting.rich OWNER TO {owner}",
        f"REVOKE ALL ON reporting.rich FROM {other}",
        f"REVOKE TRUNCATE, TRIGGER ON reporting.rich FROM {owner}",
        f"GRANT SELECT ON reporting.rich TO {reader} WITH GRANT OPTION",
        "GRANT UPDATE (note), INSERT (note) ON reporting.rich TO PUBLIC",
        f"SET LOCAL ROLE {reader}",
        f"GRANT SELECT ON reporting.rich TO {other}",
        "RESET ROLE",
        "COMMENT ON VIEW reporting.rich IS 'it''s 100% \\:rich'",
        "COMMENT ON COLUMN reporting.rich.note IS 'noted'",
        "ALTER VIEW reporting.rich ALTER COLUMN note SET DEFAULT 'none'",
        "CREATE VIEW ruled AS SELECT id, amount FROM orders",
        "CREATE RULE away AS ON DELETE TO ruled DO INSTEAD DELETE FROM orders WHERE orders.id = old.id",
        "CREATE RULE never AS ON INSERT TO ruled DO INSTEAD NOTHING",
        "COMMENT ON RULE away ON ruled IS 'gone'",
        "CREATE FUNCTION put() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$",
        "CREATE VIEW triggered AS SELECT id, amount FROM orders",
        "CREATE TRIGGER putting INSTEAD OF INSERT ON triggered FOR EACH ROW EXECUTE FUNCTION put()",
        "CREATE TRIGGER putting_off INSTEAD OF UPDATE ON triggered FOR EACH ROW EXECUTE FUNCTION put()",
        "COMMENT ON TRIGGER putting ON triggered IS 'put'",
    )


def test_what_hangs_on_the_table_itself(live: Live, roles: tuple[str, ...]) -> None:
    owner, reader, _ = roles
    report = widened(
        live,
        "CREATE TABLE log (what text, amount numeric)",
        "CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN INSERT INTO log VALUES ('t', new.amount); RETURN new; END $$",
        "CREATE TRIGGER noting AFTER UPDATE OF amount ON orders FOR EACH ROW WHEN (new.amount > 0) "
        "EXECUTE FUNCTION noted()",
        "CREATE TRIGGER plain AFTER DELETE ON orders FOR EACH ROW EXECUTE FUNCTION noted()",
        "CREATE RULE logged AS ON DELETE TO orders WHERE old.amount > 3 "
        "DO ALSO INSERT INTO log VALUES ('r', old.amount)",
        "ALTER TABLE orders ENABLE ALWAYS RULE logged",
        "COMMENT ON RULE logged ON orders IS 'kept'",
        f"CREATE POLICY small ON orders AS RESTRICTIVE FOR SELECT TO {reader} USING (amount < 10)",
        "COMMENT ON POLICY small ON orders IS 'few'",
        "CREATE FUNCTION spent() RETURNS bigint LANGUAGE sql STABLE BEGIN ATOMIC SELECT sum(amount) FROM orders; END",
        f"ALTER FUNCTION spent() OWNER TO {owner}",
        "REVOKE EXECUTE ON FUNCTION spent() FROM PUBLIC",
        f"GRANT EXECUTE ON FUNCTION spent() TO {reader}",
        "COMMENT ON FUNCTION spent() IS 'all of it'",
        "CREATE VIEW spending AS SELECT spent() AS amount",
    )
    lifted = {(item.kind, item.name) for item in report.revisions[0].lifted}
    assert lifted == {
        ("trigger", "noting of orders"),
        ("rule", "logged of orders"),
        ("policy", "small of orders"),
        ("function", "spent"),
        ("view", "spending"),
    }
    live.execute("UPDATE orders SET amount = 6 WHERE id = 1")
    assert live.rows("SELECT what, amount FROM log") == [("t", 6)]


BACKFILL = f"""{WIDER}
    op.execute("UPDATE orders SET amount = amount + 1")
    op.alter_column("orders", "note", type_=sa.Text())
    op.execute("UPDATE orders SET note = 'x'")"""


def test_rows_that_are_written_meanwhile_are_watched(live: Live) -> None:
    live.execute(
        "CREATE TABLE log (amount bigint)",
        "CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO log VALUES (new.amount); "
        "RETURN new; END $$",
        "CREATE TRIGGER noting AFTER UPDATE OF amount, note ON orders FOR EACH ROW EXECUTE FUNCTION noted()",
        "CREATE VIEW seen AS SELECT amount, note FROM orders",
    )
    live.project.revision("bbbb", "aaaa", upgrade=BACKFILL)
    report = live.up()
    assert live.rows("SELECT count(*), sum(amount) FROM log") == [(4, 28)]
    assert {item.name for item in report.revisions[0].lifted} == {"noting of orders", "seen"}
    assert live.rows("SELECT amount, note FROM seen ORDER BY 1") == [(6, "x"), (8, "x")]


TWO = """op.alter_column("orders", "amount", type_=sa.Text())
    op.alter_column("orders", "place", type_=sa.Text())"""


def test_a_view_that_needs_two_changes_waits_for_both(live: Live) -> None:
    live.execute("CREATE VIEW same AS SELECT id FROM orders WHERE amount = place")
    live.project.revision("bbbb", "aaaa", upgrade=TWO)
    assert [item.because for item in live.up().revisions[0].lifted] == ["orders.amount"]
    assert live.rows("SELECT * FROM same") == []


@pytest.mark.parametrize(
    ("after", "there"),
    [
        ('op.execute("DROP VIEW reporting.totals")', False),
        ('op.execute("CREATE OR REPLACE VIEW reporting.totals AS SELECT place, sum(amount) AS amount FROM orders '
         'WHERE id > 1 GROUP BY place")', True),
        ('op.execute("ALTER VIEW reporting.totals RENAME TO others")\n'
         '    op.execute("ALTER VIEW reporting.others RENAME TO totals")', True),
        ('op.execute("COMMENT ON VIEW reporting.totals IS \'x\'; GRANT SELECT ON reporting.totals TO PUBLIC")', True),
        ('op.rename_table("orders", "bookings")', True),
        ('op.alter_column("orders", "amount", new_column_name="sum_of_it")', True),
        ('with op.get_context().autocommit_block():\n        op.execute("VACUUM orders")', True),
        ('with op.get_bind().begin_nested() as back:\n        op.execute("SELECT 1")\n        back.rollback()', True),
    ],
)  # fmt: skip
def test_what_the_revision_itself_does_with_the_view(after: str, there: bool, live: Live) -> None:
    live.execute(TOTALS)
    live.project.revision("bbbb", "aaaa", upgrade=f"{WIDER}\n    {after}")
    live.up()
    names = live.rows("SELECT viewname FROM pg_views WHERE schemaname = 'reporting'")
    assert names == [("totals",)] * there


@pytest.mark.parametrize(
    "by_hand",
    [
        'op.execute("DROP VIEW reporting.totals")\n    {}\n    op.execute("{}")',
        'op.execute("DROP VIEW reporting.totals; ALTER TABLE orders ALTER amount TYPE bigint; {1}")',
    ],
)
def test_a_revision_that_does_it_itself_is_left_alone(by_hand: str, live: Live) -> None:
    live.execute(TOTALS)
    live.project.revision("bbbb", "aaaa", upgrade=by_hand.format(WIDER, TOTALS))
    assert live.up().revisions[0].lifted == ()
    assert live.rows("SELECT amount FROM reporting.totals") == [(12,)]


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE orders ALTER COLUMN amount TYPE bigint",
        'alter table only public."orders" add extra integer, alter amount set data type bigint',
        '/* wider */ ALTER TABLE IF EXISTS orders ALTER COLUMN \\"amount\\" TYPE numeric(10, 2), ALTER note TYPE text',
    ],
)
def test_text_does_what_operations_do(statement: str, live: Live) -> None:
    live.execute(TOTALS)
    live.project.revision("bbbb", "aaaa", upgrade=f'op.execute("""{statement}""")')
    assert [item.name for item in live.up().revisions[0].lifted] == ["reporting.totals"]


def test_what_the_revision_makes_anew_brings_along_what_stands_on_it(live: Live) -> None:
    live.execute(
        "CREATE VIEW base AS SELECT id, amount FROM orders",
        "CREATE VIEW on_base AS SELECT amount FROM base",
        "CREATE FUNCTION price(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1'",
        "CREATE VIEW priced AS SELECT price(amount) AS amount FROM orders",
        "CREATE VIEW grouped AS SELECT id, note FROM orders GROUP BY id",
    )
    live.project.revision(
        "bbbb",
        "aaaa",
        upgrade='op.execute("DROP VIEW base")\n'
        '    op.execute("DROP FUNCTION price(integer)")\n'
        f"    {WIDER}\n"
        '    op.drop_constraint("orders_pkey", "orders")\n'
        '    op.create_primary_key("orders_pkey", "orders", ["id"])\n'
        "    op.execute(\"CREATE FUNCTION price(bigint) RETURNS bigint LANGUAGE sql AS 'SELECT $1'\")\n"
        '    op.execute("CREATE VIEW base AS SELECT id, amount, note FROM orders")',
    )
    lifted = {(item.name, item.because) for item in live.up().revisions[0].lifted}
    assert lifted == {
        ("on_base", "base"),
        ("priced", "price"),
        ("grouped", "the constraint orders_pkey of orders"),
    }
    assert live.rows("SELECT amount FROM on_base ORDER BY 1") == live.rows("SELECT amount FROM priced ORDER BY 1")


SWAPPED = """op.execute("ALTER TYPE state RENAME TO state__old")
    op.execute("CREATE TYPE state AS ENUM ('new', 'done')")
    op.execute("ALTER TABLE jobs ALTER COLUMN state TYPE state USING state::text::state")
    op.execute("DROP TYPE state__old")"""


def test_an_enum_that_a_new_one_takes_the_place_of(live: Live) -> None:
    live.execute(
        "CREATE TYPE state AS ENUM ('new', 'old', 'done')",
        "CREATE TABLE jobs (id integer, state state)",
        "INSERT INTO jobs VALUES (1, 'new'), (2, 'done')",
        "CREATE VIEW reporting.done AS SELECT id FROM jobs WHERE state = 'done'",
        "CREATE VIEW word AS SELECT 'new'::state AS state",
        "CREATE MATERIALIZED VIEW all_of_it AS SELECT jobs AS whole FROM jobs",
    )
    live.project.revision("bbbb", "aaaa", upgrade=SWAPPED)
    assert {item.name for item in live.up().revisions[0].lifted} == {"reporting.done", "word", "all_of_it"}
    assert live.rows("SELECT id FROM reporting.done") == [(2,)]
    live.project.revision("cccc", "bbbb", upgrade='op.execute("ALTER TYPE state RENAME TO states")')
    assert live.up().revisions[0].lifted == ()


def test_partitions_and_children(live: Live) -> None:
    live.execute(
        "CREATE TABLE parts (id integer, amount integer) PARTITION BY RANGE (id)",
        "CREATE TABLE parts_one PARTITION OF parts FOR VALUES FROM (0) TO (100)",
        "CREATE VIEW of_part AS SELECT amount FROM parts_one",
        "CREATE TABLE child () INHERITS (orders)",
        "CREATE VIEW of_child AS SELECT amount FROM child",
        "CREATE FUNCTION put() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$",
        "CREATE TRIGGER putting AFTER UPDATE OF amount ON parts FOR EACH ROW EXECUTE FUNCTION put()",
    )
    live.project.revision("bbbb", "aaaa", upgrade=f"{WIDER}\n    {WIDER.replace('orders', 'parts')}")
    lifted = {(item.name, item.because) for item in live.up().revisions[0].lifted}
    assert lifted == {("of_child", "orders.amount"), ("of_part", "parts.amount"), ("putting of parts", "parts.amount")}


def fails(live: Live, upgrade: str, *said: str) -> RevisionFailed:
    live.project.revision("bbbb", "aaaa", upgrade=upgrade)
    before, printed = live.dump(), live.fingerprint()
    with pytest.raises(RevisionFailed) as error:
        live.up()
    assert live.dump() == before
    assert live.fingerprint() == printed
    for words in said:
        assert words in error.value.message
    assert "It was rolled back" in error.value.message
    return error.value


@pytest.mark.parametrize(
    ("upgrade", "needed"),
    [
        ('op.drop_column("orders", "amount")', "orders.amount"),
        ('op.drop_table("orders")', "orders"),
        ('op.execute("DROP TABLE IF EXISTS public.orders")', "public.orders"),
    ],
)
def test_what_is_dropped_for_good_is_refused_by_name(upgrade: str, needed: str, live: Live) -> None:
    live.execute(TOTALS)
    error = fails(live, upgrade, f"The view reporting.totals needs {needed}, which the revision drops.")
    assert "Drop the view reporting.totals, or make it do without" in error.hint


def test_what_cannot_be_made_again_is_told_with_the_reason(live: Live) -> None:
    live.execute(TOTALS)
    error = fails(
        live,
        'op.alter_column("orders", "amount", type_=sa.Text())',
        "The view reporting.totals was in the way of orders.amount, and cannot be made again after it: "
        "function sum(text) does not exist.",
    )
    assert "schemactl upgrade" in error.hint


def test_what_cannot_make_way_is_refused_before_anything_is_done(live: Live) -> None:
    live.execute(TOTALS, "CREATE TABLE kept (whole reporting.totals)")
    fails(live, WIDER, "The view reporting.totals is in the way of orders.amount", "kept")


def test_a_trigger_that_is_not_back_keeps_rows_from_being_written(live: Live) -> None:
    live.execute(
        "CREATE FUNCTION put() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$",
        "CREATE TRIGGER putting AFTER UPDATE OF amount ON orders FOR EACH ROW EXECUTE FUNCTION put()",
    )
    dropped = 'op.drop_column("orders", "amount")\n    op.execute("UPDATE orders SET note = NULL")'
    fails(live, dropped, "The trigger putting of orders needs orders.amount")


def test_outside_a_transaction_nothing_makes_way(live: Live) -> None:
    live.execute(TOTALS)
    live.project.revision("bbbb", "aaaa", upgrade=f"with op.get_context().autocommit_block():\n        {WIDER}")
    before = live.dump()
    with pytest.raises(RevisionFailed, match=r"The view reporting\.totals is in the way of orders\.amount, which the"):
        live.up()
    assert live.dump() == before


def test_somebody_elses_view(live: Live, roles: tuple[str, ...]) -> None:
    owner, reader, _ = roles
    live.execute(
        f"GRANT ALL ON SCHEMA public, reporting TO {owner}, {reader}",
        f"ALTER TABLE orders OWNER TO {owner}",
        f"GRANT SELECT ON orders TO {reader}",
        f"GRANT ALL ON alembic_version TO {owner}",
        TOTALS,
        f"ALTER VIEW reporting.totals OWNER TO {reader}",
    )
    live.project.edit(live.project.env, ("with connectable.connect() as connection:",
                      "with connectable.connect() as connection:\n"
                      f"        connection.exec_driver_sql('SET ROLE {owner}')\n"
                      "        connection.commit()"))  # fmt: skip
    error = fails(live, WIDER, "The view reporting.totals", "cannot be dropped: must be owner of view totals")
    assert "as a role that owns the view" in error.hint
    live.execute(f"GRANT {reader} TO {owner}")
    live.up()
    assert live.rows("SELECT viewowner FROM pg_views WHERE viewname = 'totals'") == [(reader,)]
    assert live.rows("SELECT tableowner FROM pg_tables WHERE tablename = 'orders'") == [(owner,)]


def test_a_generated_column_that_is_made_anew(live: Live) -> None:
    live.execute(
        "ALTER TABLE orders ADD COLUMN twice integer GENERATED ALWAYS AS (amount * 2) STORED",
        "CREATE VIEW doubled AS SELECT twice FROM orders",
    )
    live.project.revision(
        "bbbb",
        "aaaa",
        upgrade='op.drop_column("orders", "twice")\n'
        f"    {WIDER}\n"
        '    op.add_column("orders", sa.Column("twice", sa.BigInteger(), sa.Computed("amount * 2", persisted=True)))',
    )
    assert live.up().revisions[0].lifted == (Lifted("view", "doubled", "orders.twice"),)
    assert live.rows("SELECT twice FROM doubled ORDER BY 1") == [(10,), (14,)]


def test_functions_that_take_a_views_rows(live: Live) -> None:
    widened(
        live,
        TOTALS,
        "CREATE FUNCTION best() RETURNS SETOF reporting.totals LANGUAGE sql AS 'SELECT * FROM reporting.totals'",
        "CREATE FUNCTION best(reporting.totals) RETURNS text LANGUAGE plpgsql AS 'BEGIN RETURN 1; END'",
        "CREATE VIEW a_view_of_it AS SELECT best(t) AS best FROM reporting.totals t",
        "CREATE POLICY by_total ON orders USING (EXISTS (SELECT FROM reporting.totals t))",
        "ALTER TABLE orders ENABLE ROW LEVEL SECURITY",
    )


@pytest.mark.parametrize("path", ["reporting, public", '"$user", reporting', "public, reporting", ""])
def test_under_another_search_path(path: str, live: Live) -> None:
    live.execute(
        TOTALS,
        "CREATE TABLE reporting.orders (amount text)",
        "CREATE VIEW reporting.all_of AS SELECT o.amount FROM public.orders o, reporting.orders r, reporting.totals t",
        "CREATE VIEW all_of AS SELECT amount FROM reporting.all_of",
    )
    upgrade = f"op.execute({'SET search_path TO ' + (path or chr(39) * 2)!r})\n    " + WIDER.replace(
        "type_=", 'schema="public", type_='
    ) + '\n    op.execute("RESET search_path")'  # fmt: skip
    live.project.revision("bbbb", "aaaa", upgrade=upgrade)
    before = live.dump()
    live.up()
    assert live.dump().replace("amount bigint", "amount integer").replace("bbbb", "aaaa") == before


def test_all_revisions_in_one_transaction_that_env_py_opens(live: Live) -> None:
    live.execute(TOTALS)
    live.project.revision("bbbb", "aaaa", upgrade=WIDER)
    path = live.project.revision("cccc", "bbbb", upgrade='op.drop_column("orders", "amount")')
    live.project.edit(live.project.env, ("connectable.connect() as", "connectable.begin() as"))
    before = live.dump()
    with pytest.raises(RevisionFailed, match=r"The view reporting\.totals needs orders\.amount"):
        live.up()
    assert live.dump() == before
    path.unlink()
    assert len(live.up().revisions[0].lifted) == 1
    assert live.rows("SELECT amount FROM reporting.totals") == [(12,)]


def test_a_savepoint_that_is_rolled_back_takes_nothing_along(live: Live) -> None:
    live.execute(TOTALS)
    nested = f"""with op.get_bind().begin_nested() as back:
        {WIDER}
        back.rollback()
    op.execute("INSERT INTO orders VALUES (3, 1)")
    {WIDER}
    with op.get_bind().begin_nested() as back:
        op.execute("INSERT INTO orders VALUES (4, 1)")
        back.rollback()"""
    live.project.revision("bbbb", "aaaa", upgrade=nested)
    live.up()
    assert live.rows("SELECT sum(amount) FROM reporting.totals") == [(13,)]


def test_what_one_session_or_an_extension_owns_is_not_touched(live: Live) -> None:
    live.execute("CREATE VIEW totals_of_us AS SELECT amount FROM orders")
    live.project.revision("bbbb", "aaaa", upgrade=f'op.execute("CREATE TEMP VIEW mine AS TABLE orders")\n    {WIDER}')
    with pytest.raises(RevisionFailed, match=r"The view mine is in the way of orders\.amount|view mine"):
        live.up()
    assert live.rows("SELECT count(*) FROM totals_of_us") == [(2,)]


def test_rows_that_a_materialized_views_owner_may_no_longer_read(live: Live, roles: tuple[str, ...]) -> None:
    owner, *_ = roles
    widened(
        live,
        f"GRANT ALL ON SCHEMA reporting TO {owner}",
        "CREATE MATERIALIZED VIEW reporting.given AS SELECT amount FROM orders",
        f"ALTER MATERIALIZED VIEW reporting.given OWNER TO {owner}",
    )
    assert live.rows("SELECT amount FROM reporting.given ORDER BY 1") == [(5,), (7,)]
