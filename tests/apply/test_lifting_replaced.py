"""What somebody gave by hand to a view or function that a revision drops and makes again comes back with it."""

import pytest

from schemactl.errors import RevisionFailed
from schemactl.reports import Lifted
from tests.apply.conftest import Live

WIDER = 'op.alter_column("orders", "amount", type_=sa.BigInteger())'
NARROWER = 'op.alter_column("orders", "amount", type_=sa.Integer())'
TOTALS = "CREATE VIEW totals AS SELECT place, amount FROM orders"
MADE = f'op.execute("{TOTALS}")'
GONE = 'op.execute("DROP VIEW totals")'
BY_HAND = (
    "CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
    "CREATE TRIGGER written INSTEAD OF INSERT ON totals FOR EACH ROW EXECUTE FUNCTION noted()",
    "COMMENT ON TRIGGER written ON totals IS 'by hand'",
    "CREATE RULE quiet AS ON DELETE TO totals DO INSTEAD NOTHING",
    "COMMENT ON VIEW totals IS 'it''s 5% \\:x'",
    "COMMENT ON COLUMN totals.amount IS 'cents'",
    "ALTER VIEW totals ALTER place SET DEFAULT 3",
)


def again(live: Live, *more: str, gone: str = GONE, made: str = MADE) -> None:
    """A revision that makes the view, and one that drops it, changes a column under it and makes it again."""
    live.project.revision("bbbb", "aaaa", upgrade=MADE, downgrade=GONE)
    live.up()
    steps = (gone, WIDER, made, *more)
    back = (GONE, NARROWER, MADE)
    live.project.revision("cccc", "bbbb", upgrade="\n    ".join(steps), downgrade="\n    ".join(back))


def by_hand(live: Live, roles: tuple[str, ...]) -> None:
    _, reader, other = roles
    live.execute(*BY_HAND)
    live.execute(
        f"GRANT SELECT, UPDATE ON totals TO {reader} WITH GRANT OPTION", f"GRANT SELECT (place) ON totals TO {other}"
    )


def test_all_comes_back_both_ways(live: Live, roles: tuple[str, ...]) -> None:
    again(live)
    by_hand(live, roles)
    before = live.dump()
    report = live.up()
    after = live.dump().replace("amount bigint", "amount integer").replace("cccc", "bbbb")
    assert after == before
    told = report.revisions[0].lifted
    assert Lifted("trigger", "written of totals", "the view totals") in told
    assert Lifted("comment", "amount of totals", "the view totals") in told
    assert {item.kind for item in told} == {"privilege", "comment", "rule", "default", "trigger"}
    live.down("bbbb")
    assert live.dump() == before


def test_what_the_revision_says_counts(live: Live, roles: tuple[str, ...]) -> None:
    _, reader, other = roles
    said = (
        f'op.execute("GRANT SELECT ON totals TO {reader}")',
        "op.execute(\"COMMENT ON VIEW totals IS 'of the models'\")",
    )
    again(live, *said)
    by_hand(live, roles)
    live.up()
    privileges = (
        "SELECT has_table_privilege(:who, 'totals', 'UPDATE'), has_column_privilege(:who, 'totals', 'place', 'SELECT')"
    )
    assert live.rows(privileges.replace(":who", f"'{reader}'")) == [(False, True)]
    assert live.rows(privileges.replace(":who", f"'{other}'")) == [(False, True)]
    assert live.rows("SELECT obj_description('totals'::regclass)") == [("of the models",)]


def test_what_it_takes_away_first_stays_away(live: Live, roles: tuple[str, ...]) -> None:
    first = (
        'op.execute("COMMENT ON VIEW totals IS NULL")',
        'op.execute("DROP TRIGGER written ON totals")',
        'op.execute("DROP RULE quiet ON totals")',
        GONE,
    )
    again(live, gone="\n    ".join(first))
    by_hand(live, roles)
    live.up()
    assert live.rows("SELECT obj_description('totals'::regclass)") == [(None,)]
    assert live.rows("SELECT count(*) FROM pg_trigger WHERE tgname = 'written'") == [(0,)]
    assert live.rows("SELECT count(*) FROM pg_rules WHERE rulename = 'quiet'") == [(0,)]


def test_what_was_on_a_column_goes_with_it(live: Live, roles: tuple[str, ...]) -> None:
    again(live, made='op.execute("CREATE VIEW totals AS SELECT amount FROM orders")')
    _, _, other = roles
    live.execute(f"GRANT SELECT (place) ON totals TO {other}", "COMMENT ON COLUMN totals.place IS 'gone'")
    assert live.up().revisions[0].lifted == ()


def test_what_cannot_come_back_fails_as_a_whole(live: Live) -> None:
    again(live, made='op.execute("CREATE VIEW totals AS SELECT amount FROM orders")')
    live.execute("CREATE RULE placed AS ON DELETE TO totals WHERE old.place > 1 DO INSTEAD NOTHING")
    live.execute("CREATE RULE quiet AS ON DELETE TO totals DO INSTEAD NOTHING")
    before = live.dump()
    with pytest.raises(RevisionFailed, match="The rule placed of totals goes with the view totals, which the revision"):
        live.up()
    assert live.dump() == before


def test_a_view_that_is_not_made_again_is_gone(live: Live, roles: tuple[str, ...]) -> None:
    live.project.revision("bbbb", "aaaa", upgrade=MADE, downgrade=GONE)
    live.up()
    by_hand(live, roles)
    live.project.revision("cccc", "bbbb", upgrade=GONE, downgrade=MADE)
    assert live.up().revisions[0].lifted == ()
    assert live.rows("SELECT to_regclass('totals')") == [(None,)]


def test_privileges_on_a_function(live: Live, roles: tuple[str, ...]) -> None:
    function = "CREATE FUNCTION twice(n {}) RETURNS {} LANGUAGE sql AS 'SELECT 2 * n'"
    live.project.revision(
        "bbbb", "aaaa", upgrade=f'op.execute("{function.format("integer", "integer")}")', downgrade="pass"
    )
    live.up()
    _, reader, _ = roles
    live.execute(
        f"GRANT EXECUTE ON FUNCTION twice(integer) TO {reader}", "REVOKE EXECUTE ON FUNCTION twice(integer) FROM PUBLIC"
    )
    steps = 'op.execute("DROP FUNCTION twice(integer)")', f'op.execute("{function.format("integer", "bigint")}")'
    live.project.revision("cccc", "bbbb", upgrade="\n    ".join(steps), downgrade="pass")
    acl = "SELECT proacl::text FROM pg_proc WHERE proname = 'twice'"
    before = live.rows(acl)
    live.up()
    assert live.rows("SELECT prorettype::regtype::text FROM pg_proc WHERE proname = 'twice'") == [("bigint",)]
    assert sorted(str(live.rows(acl)[0][0]).strip("{}").split(",")) == sorted(str(before[0][0]).strip("{}").split(","))
