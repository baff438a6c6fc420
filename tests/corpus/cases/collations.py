"""Collations, declared as SQL on the metadata."""

from typing import Any

from sqlalchemy import Column, MetaData, String, Table, Text

from tests.corpus.case import POSTGRESQL, Case, also, key

ROWS: dict[str, list[dict[str, Any]]] = {"users": [{"id": 1, "name": "Ada"}, {"id": 2, "name": "ada"}]}


def users(metadata: MetaData, *sql: str, collation: str | None = None) -> Table:
    metadata.info["sql"] = list(sql)
    return Table("users", metadata, key(), Column("name", Text(collation=collation)))


def changed(name: str, before: str, after: str, *properties: str) -> Case:
    """A collation that nothing uses, spelled or made in another way."""
    return Case(
        name=f"collation_{name}",
        before=lambda m: users(m, f"CREATE COLLATION german {before}"),
        after=lambda m: users(m, f"CREATE COLLATION german {after}"),
        rows=ROWS,
        dialects=POSTGRESQL,
        icu="icu" in before + after,
        expected=tuple(f"~ collation german {item}" for item in properties),
    )


BYTES = "(locale = 'C')"
GERMAN = "(provider = icu, locale = 'de-u-co-phonebk')"


def used(metadata: MetaData, name: str) -> Table:
    """A collation under a name, used in every way."""
    quoted = f'"{name}"'
    metadata.info["sql"] = [
        f"CREATE COLLATION {quoted} {BYTES}",
        f"CREATE DOMAIN a_name AS text COLLATE {quoted} CHECK (VALUE > 'a' COLLATE {quoted})",
        f"CREATE TYPE pair AS (one text COLLATE {quoted}, other text)",
        f"CREATE TYPE names AS RANGE (subtype = text, collation = {quoted})",
        f"CREATE VIEW sorted AS SELECT name FROM users ORDER BY name COLLATE {quoted}",
    ]
    return Table("users", metadata, key(), Column("name", String(20, collation=name)))


CASES = (
    Case(
        name="add_collations",
        before=lambda m: users(m),
        after=lambda m: users(
            m,
            'CREATE COLLATION "Any Case 5%:x" FROM "POSIX"',
            "CREATE COLLATION bytes (lc_collate = 'C', lc_ctype = 'POSIX')",
            "CREATE COLLATION letters (locale = 'C')",
            "COMMENT ON COLLATION letters IS 'it''s 5% :x'",
            collation="Any Case 5%:x",
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=(
            "+ collation Any Case 5%:x",
            "+ collation bytes",
            "+ collation letters",
            "~ column users.name collation",
        ),
    ),
    Case(
        name="add_collations_of_icu",
        before=lambda m: users(m),
        after=lambda m: users(
            m,
            "CREATE COLLATION \"Any Case\" (provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
            'CREATE COLLATION a_copy FROM "de-x-icu"',
            collation="Any Case",
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        icu=True,
        expected=("+ collation Any Case", "+ collation a_copy", "~ column users.name collation"),
    ),
    Case(
        name="add_collations_of_other_collations",
        before=lambda m: users(m),
        after=lambda m: users(
            m,
            f"CREATE COLLATION german {BYTES}",
            "CREATE COLLATION alias FROM german",
            "CREATE DOMAIN a_name AS text COLLATE alias",
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ collation alias", "+ collation german", "+ domain a_name"),
    ),
    Case(
        name="collation_that_no_model_names",
        before=lambda m: also(users(m), f"CREATE COLLATION german {BYTES}"),
        after=lambda m: users(m),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=(),
    ),
    Case(
        name="forgotten_collation",
        before=lambda m: users(m, f"CREATE COLLATION german {BYTES}", "COMMENT ON COLLATION german IS 'x'"),
        after=lambda m: users(m),
        rows=ROWS,
        dialects=POSTGRESQL,
        forgotten=True,
        expected=("- collation german",),
    ),
    Case(
        name="forgotten_collation_that_a_column_had",
        before=lambda m: users(m, f"CREATE COLLATION german {BYTES}", collation="german"),
        after=lambda m: users(m),
        rows=ROWS,
        dialects=POSTGRESQL,
        forgotten=True,
        expected=("- collation german", "~ column users.name collation"),
    ),
    changed("spelled_otherwise", GERMAN, "( LOCALE = 'de-u-co-phonebk', Deterministic = TRUE, PROVIDER = 'icu')"),
    changed("of_libc_spelled_otherwise", "(locale = 'C')", "(lc_ctype = 'C', lc_collate = 'C', provider = libc)"),
    changed("copied", "(provider = icu, locale = 'de')", 'FROM pg_catalog."de-x-icu"'),
    changed("locale", GERMAN, "(provider = icu, locale = 'sv')", "locale"),
    changed("provider", "(locale = 'C')", GERMAN, "provider", "locale"),
    changed("of_libc", "(locale = 'C')", "(lc_collate = 'C', lc_ctype = 'POSIX')", "locale", "lc_collate", "lc_ctype"),
    changed("deterministic", GERMAN, GERMAN.replace(")", ", deterministic = false)"), "deterministic"),
    Case(
        name="collation_comment",
        before=lambda m: users(m, f"CREATE COLLATION german {BYTES}", collation="german"),
        after=lambda m: users(
            m, f"CREATE COLLATION german {BYTES}", "COMMENT ON COLLATION public.german IS 'b'", collation="german"
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ collation german comment",),
    ),
    Case(
        name="collation_renamed",
        before=lambda m: used(m, "german"),
        after=lambda m: used(m, "Deutsch"),
        rows=ROWS,
        dialects=POSTGRESQL,
        forgotten=True,
        expected=("→ collation Deutsch renamed from german",),
    ),
)
