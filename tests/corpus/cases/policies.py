"""Policies of row-level security. The roles are those that every PostgreSQL server has."""

from sqlalchemy import Column, MetaData, String, Table

from tests.corpus.case import POSTGRESQL, Case, key

ROWS = {"notes": [{"id": 1, "author": "ada"}, {"id": 2, "author": "bo"}]}


def notes(metadata: MetaData, *sql: str, name: str = "notes") -> Table:
    return Table(name, metadata, key(), Column("author", String(20)), info={"sql": list(sql)})


OWN = "CREATE POLICY own ON notes USING (author = current_user)"


def changed(name: str, before: str, after: str, *expected: str) -> Case:
    return Case(
        name=f"policy_{name}",
        before=lambda m: notes(m, before),
        after=lambda m: notes(m, after),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=tuple(f"~ policy own {each}" for each in expected),
    )


CASES = (
    Case(
        name="add_policies",
        before=notes,
        after=lambda m: notes(
            m,
            OWN,
            'CREATE POLICY "it\'s 5% :x" ON public.notes AS RESTRICTIVE FOR UPDATE TO pg_monitor, pg_read_all_stats '
            "USING (id IN (1, 2)) WITH CHECK (author <> 'it''s 5% :x');"
            "COMMENT ON POLICY own ON notes IS 'only one''s own'",
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ policy it's 5% :x", "+ policy own"),
    ),
    Case(
        name="policy_with_its_table",
        before=notes,
        after=lambda m: [notes(m), notes(m, OWN.replace("notes", "others"), name="others")],
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ policy own", "+ table others"),
    ),
    Case(
        name="policy_over_a_new_column",
        before=lambda m: notes(m, OWN),
        after=lambda m: notes(m, OWN.replace("author =", "coalesce(editor, author) =")).append_column(
            Column("editor", String(20))
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ column notes.editor", "~ policy own using"),
    ),
    changed("using", OWN, OWN.replace("=", "<>"), "using"),
    changed("check_added", OWN, f"{OWN} WITH CHECK (id > 0)", "with_check"),
    changed("check_removed", f"{OWN} WITH CHECK (id > 0)", OWN, "with_check"),
    changed("roles", OWN.replace("USING", "TO pg_monitor USING"), OWN.replace("USING", "TO PUBLIC USING"), "roles"),
    changed("command", OWN, OWN.replace("USING", "FOR SELECT USING"), "command"),
    changed("restrictive", OWN, OWN.replace("USING", "AS RESTRICTIVE USING"), "permissive"),
    changed("comment", OWN, f"{OWN}; COMMENT ON POLICY own ON notes IS 'own'", "comment"),
    changed(
        "spelled_otherwise",
        OWN,
        "create policy own on public.notes as permissive for all to public using ((author)::text = CURRENT_USER)",
    ),
)
