"""Pairs of databases, as SQL: what only a comparison between two of them lists, and models have no words for."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two databases.

    Attributes:
        name: its name, unique.
        start: what makes the one.
        rows: its rows, kept by the way there and back.
        goal: what makes the other.
        expected: the changes that turn the one into the other, as `line_of` writes them.
        writes: statements that the upgrade must hold.
        since: the major version of PostgreSQL that has what the pair is about.
        drops: whether rows may go with what is dropped.
    """

    name: str
    start: str
    goal: str
    rows: str = ""
    expected: tuple[str, ...] = ()
    writes: tuple[str, ...] = ()
    since: int = 0
    drops: bool = False


T = "CREATE TABLE t (id int, a int {});"
ROWS = "INSERT INTO t VALUES (1, 1), (2, 2);"


def valid(name: str, start: str, goal: str, *expected: str, writes: tuple[str, ...] = ()) -> Pair:
    """Constraints of which the rows from before were checked, or were not."""
    tables = "CREATE TABLE u (id int PRIMARY KEY); CREATE TABLE t (id int, a int); ALTER TABLE t ADD CONSTRAINT {};"
    return Pair(
        name=name,
        start=tables.format(start),
        goal=tables.format(goal),
        rows="INSERT INTO u VALUES (1), (2);" + ROWS,
        expected=expected,
        writes=writes,
    )


def not_null(name: str, start: str, goal: str, *expected: str, writes: tuple[str, ...] = ()) -> Pair:
    """NOT NULL constraints, which have names since PostgreSQL 18."""
    return Pair(name=name, start=start, goal=goal, rows=ROWS, expected=expected, writes=writes, since=18)


LOGS = """
    CREATE TABLE logs (id int, made date NOT NULL DEFAULT '2024-05-01', kind text, PRIMARY KEY (id, made))
    PARTITION BY RANGE (made);
    CREATE INDEX ix_logs_kind ON logs (kind);
    CREATE TABLE logs_2023 PARTITION OF logs FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
"""
Y2024 = "CREATE TABLE logs_2024 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');"
DEFAULT = "CREATE TABLE logs_rest PARTITION OF logs DEFAULT;"
LOG_ROWS = "INSERT INTO logs VALUES (1, '2023-05-01', 'a'), (2, '2024-05-01', 'b');"


def partitions(
    name: str, start: str, goal: str, *expected: str, rows: str = LOG_ROWS, writes: tuple[str, ...] = ()
) -> Pair:
    """Partitions of one table."""
    return Pair(
        name=name, start=LOGS + NOTE + start, goal=LOGS + NOTE + goal, rows=rows, expected=expected, writes=writes
    )


NOTE = "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
OF_ITS_OWN = """
    CREATE STATISTICS pairs ON id, kind FROM logs_2024;
    COMMENT ON STATISTICS pairs IS 'x';
    CREATE TRIGGER noted BEFORE INSERT OR UPDATE OF kind ON logs_2024 FOR EACH ROW EXECUTE FUNCTION note();
    COMMENT ON TRIGGER noted ON logs_2024 IS 'kept';
    CREATE RULE quiet AS ON DELETE TO logs_2024 WHERE old.id > 5 DO INSTEAD NOTHING;
    CREATE POLICY own ON logs_2024 USING (id > 0);
    GRANT SELECT (kind) ON logs_2024 TO PUBLIC;
    GRANT INSERT ON logs_2024 TO pg_monitor;
"""
HANDED_DOWN = "CREATE TRIGGER all_noted AFTER INSERT ON logs FOR EACH ROW EXECUTE FUNCTION note();"
OWN_DEFAULTS = """
    CREATE TABLE a_2024 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY RANGE (id);
    CREATE TABLE a_0 PARTITION OF a_2024 FOR VALUES FROM (0) TO (100);
    CREATE TABLE b_0 PARTITION OF a_2024 FOR VALUES FROM (100) TO (200);
    CREATE TABLE z_2025 PARTITION OF logs FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
    ALTER TABLE a_2024 ALTER made SET DEFAULT '2024-06-06';
    ALTER TABLE a_0 ALTER made SET DEFAULT '2024-07-07';
    ALTER TABLE z_2025 ALTER made DROP DEFAULT;
"""
OTHER_DEFAULT = """
    ALTER TABLE ONLY logs ALTER made SET DEFAULT '2023-02-02';
    ALTER TABLE logs_2023 ALTER made SET DEFAULT '2023-02-02';
"""
OWN_COLUMN = (
    Y2024 + "ALTER TABLE logs_2024 ALTER kind SET NOT NULL; ALTER TABLE logs_2024 ALTER kind SET STORAGE external;"
)
CHECK = "ck CHECK (a > 0)"
FOREIGN = "fk FOREIGN KEY (a) REFERENCES u (id)"

PAIRS = (
    valid("check_not_valid_there", CHECK, f"{CHECK} NOT VALID", "~ check ck not_valid"),
    valid(
        "check_not_valid_here",
        f"{CHECK} NOT VALID",
        CHECK,
        "~ check ck not_valid",
        writes=("ALTER TABLE t VALIDATE CONSTRAINT ck",),
    ),
    valid("check_not_valid_on_both", f"{CHECK} NOT VALID", f"{CHECK} NOT VALID"),
    valid("foreign_key_not_valid_there", FOREIGN, f"{FOREIGN} NOT VALID", "~ foreign key fk not_valid"),
    valid(
        "check_renamed_and_not_valid_there",
        CHECK,
        "ck_new CHECK (a > 0) NOT VALID",
        "~ check ck_new not_valid",
        "→ check ck_new renamed from ck",
    ),
    partitions(
        "partition_with_objects_of_its_own_there",
        Y2024,
        Y2024 + OF_ITS_OWN,
        "+ grant to PUBLIC",
        "+ grant to pg_monitor",
        "+ policy own",
        "+ rule quiet",
        "+ statistics pairs",
        "+ trigger noted",
    ),
    partitions(
        "partition_with_other_objects_of_its_own_there",
        Y2024 + OF_ITS_OWN,
        Y2024
        + OF_ITS_OWN.replace("INSERT OR UPDATE OF kind", "INSERT").replace("(kind)", "(id)").replace("'x'", "'y'"),
        "~ grant to PUBLIC privileges",
        "~ statistics pairs comment",
        "~ trigger noted event",
    ),
    partitions("partition_with_the_trigger_of_its_table", Y2024 + HANDED_DOWN, Y2024 + HANDED_DOWN),
    Pair(
        name="partition_detached_with_objects_of_its_own",
        start=LOGS + NOTE + Y2024 + OF_ITS_OWN,
        goal=LOGS + NOTE + Y2024 + OF_ITS_OWN + "ALTER TABLE logs DETACH PARTITION logs_2024;",
        rows=LOG_ROWS,
        expected=("~ table logs_2024 bound", "~ table logs_2024 partition_of"),
        drops=True,
    ),
    partitions(
        "partitions_with_defaults_of_their_own_under_another",
        f"{OWN_DEFAULTS}",
        f"{OWN_DEFAULTS} {OTHER_DEFAULT}",
        "~ column logs.made default",
        rows="INSERT INTO logs VALUES (1, '2023-05-01', 'a');",
    ),
    partitions(
        "partition_with_another_default_of_its_own_under_another",
        f"{OWN_DEFAULTS}",
        f"{OWN_DEFAULTS} {OTHER_DEFAULT} ALTER TABLE a_2024 ALTER made SET DEFAULT '2024-09-09';"
        "ALTER TABLE z_2025 ALTER made SET DEFAULT '2025-09-09';",
        "~ column a_0.made default",
        "~ column a_2024.made default",
        "~ column logs.made default",
        "~ column z_2025.made default",
        rows="INSERT INTO logs VALUES (1, '2023-05-01', 'a');",
    ),
    partitions(
        "partition_with_a_column_of_its_own_under_another",
        OWN_COLUMN,
        f"{OWN_COLUMN} ALTER TABLE logs ALTER kind SET NOT NULL, ALTER kind SET STORAGE main;"
        "ALTER TABLE logs_2024 ALTER kind SET STORAGE external;",
        "~ column logs.kind nullable",
        "~ column logs.kind storage",
        "~ column logs_2024.kind nullable",
    ),
    partitions(
        "partition_there",
        "",
        Y2024,
        "+ table logs_2024",
        rows="INSERT INTO logs VALUES (1, '2023-05-01', 'a');",
        writes=("CREATE TABLE logs_2024 PARTITION OF logs FOR VALUES FROM",),
    ),
    Pair(
        name="partition_here",
        start=LOGS + Y2024,
        goal=LOGS,
        rows=LOG_ROWS,
        expected=("- table logs_2024",),
        writes=('op.drop_table("logs_2024")',),
        drops=True,
    ),
    partitions(
        "partition_of_other_bounds",
        Y2024,
        Y2024.replace("2025-01-01", "2026-01-01"),
        "~ table logs_2024 bound",
        writes=(
            "ALTER TABLE logs DETACH PARTITION logs_2024",
            "ALTER TABLE logs ATTACH PARTITION logs_2024 FOR VALUES",
        ),
    ),
    partitions(
        "partitions_that_exchange_their_bounds",
        "CREATE TABLE a PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2024-07-01');"
        "CREATE TABLE b PARTITION OF logs FOR VALUES FROM ('2024-07-01') TO ('2025-01-01');",
        "CREATE TABLE a PARTITION OF logs FOR VALUES FROM ('2024-07-01') TO ('2025-01-01');"
        "CREATE TABLE b PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2024-07-01');",
        "~ table a bound",
        "~ table b bound",
        rows="INSERT INTO logs VALUES (1, '2023-05-01', 'a');",
    ),
    partitions(
        "partition_that_becomes_the_default",
        Y2024,
        DEFAULT.replace("logs_rest", "logs_2024"),
        "~ table logs_2024 bound",
    ),
    Pair(
        name="partition_detached_there",
        start=LOGS + Y2024,
        goal=LOGS + Y2024 + "ALTER TABLE logs DETACH PARTITION logs_2024;",
        rows=LOG_ROWS,
        expected=("~ table logs_2024 bound", "~ table logs_2024 partition_of"),
        writes=("ALTER TABLE logs DETACH PARTITION logs_2024",),
        drops=True,
    ),
    Pair(
        name="partition_attached_there",
        start=LOGS + Y2024 + "ALTER TABLE logs DETACH PARTITION logs_2024;",
        goal=LOGS + Y2024,
        rows="INSERT INTO logs VALUES (1, '2023-05-01', 'a'); INSERT INTO logs_2024 VALUES (2, '2024-05-01', 'b');",
        expected=("~ table logs_2024 bound", "~ table logs_2024 partition_of"),
        writes=("ALTER TABLE logs ATTACH PARTITION logs_2024 FOR VALUES",),
        drops=True,
    ),
    partitions(
        "partition_with_an_index_of_its_own_there",
        Y2024,
        Y2024 + "CREATE INDEX ix_own ON logs_2024 (kind) WHERE id > 5;",
        "+ index ix_own",
    ),
    partitions(
        "partition_with_constraints_of_its_own_here",
        Y2024 + "ALTER TABLE logs_2024 ADD CONSTRAINT ck CHECK (id > 0), ADD CONSTRAINT uq UNIQUE (id);",
        Y2024,
        "- check ck",
        "- unique uq",
    ),
    partitions(
        "partition_stored_otherwise",
        Y2024 + "ALTER TABLE logs_2024 SET (fillfactor = 70); COMMENT ON TABLE logs_2024 IS 'a';",
        Y2024 + "ALTER TABLE logs_2024 SET (fillfactor = 80);",
        "~ table logs_2024 comment",
        "~ table logs_2024 with.fillfactor",
    ),
    partitions(
        "partition_of_a_partition_there",
        "",
        Y2024.replace(";", " PARTITION BY HASH (id);")
        + "CREATE TABLE logs_2024_0 PARTITION OF logs_2024 FOR VALUES WITH (MODULUS 1, REMAINDER 0);"
        + "CREATE UNIQUE INDEX ix_own ON logs_2024_0 (id); COMMENT ON TABLE logs_2024_0 IS 'all';"
        + "ALTER TABLE logs_2024_0 SET (fillfactor = 70);",
        "+ table logs_2024",
        rows="INSERT INTO logs VALUES (1, '2023-05-01', 'a');",
    ),
    partitions(
        "partition_stored_in_other_words",
        Y2024 + "ALTER TABLE logs_2024 SET (autovacuum_enabled = off);",
        Y2024 + "ALTER TABLE logs_2024 SET (autovacuum_enabled = false);",
    ),
    partitions(
        "partition_with_columns_of_its_own_there",
        Y2024,
        Y2024
        + "ALTER TABLE logs_2024 ALTER kind SET DEFAULT 'x', ALTER kind SET STORAGE external, ALTER kind SET NOT NULL,"
        " ALTER made DROP DEFAULT; COMMENT ON COLUMN logs_2024.kind IS 'what';",
        "~ column logs_2024.kind comment",
        "~ column logs_2024.kind default",
        "~ column logs_2024.kind nullable",
        "~ column logs_2024.kind storage",
        "~ column logs_2024.made default",
    ),
    partitions(
        "partition_of_other_columns_there",
        "",
        Y2024 + "ALTER TABLE logs_2024 ALTER kind SET DEFAULT 'x'; COMMENT ON COLUMN logs_2024.id IS 'it';",
        "+ table logs_2024",
        rows="INSERT INTO logs VALUES (1, '2023-05-01', 'a');",
    ),
    partitions("partitions_on_both", Y2024 + DEFAULT, Y2024 + DEFAULT),
    Pair(
        name="partitioned_tables_there",
        start="SELECT 1;",
        goal=LOGS + Y2024 + "CREATE INDEX ix_own ON logs_2024 (id);",
        expected=("+ table logs",),
    ),
    not_null(
        "not_null_named_there",
        T.format("NOT NULL"),
        T.format("CONSTRAINT nn NOT NULL"),
        "~ column t.a not_null",
        writes=("RENAME CONSTRAINT",),
    ),
    not_null(
        "not_null_named_here",
        T.format("CONSTRAINT nn NOT NULL"),
        T.format("NOT NULL"),
        "~ column t.a not_null",
        writes=("ALTER TABLE t RENAME CONSTRAINT nn TO t_a_not_null",),
    ),
    not_null(
        "not_null_named_otherwise",
        T.format("CONSTRAINT nn NOT NULL"),
        T.format('CONSTRAINT "N n" NOT NULL NO INHERIT'),
        "~ column t.a not_null",
        writes=("ALTER TABLE t RENAME CONSTRAINT nn TO", "NO INHERIT"),
    ),
    not_null(
        "not_null_of_a_renamed_table",
        "CREATE TABLE s (id int, a int NOT NULL); ALTER TABLE s RENAME TO t;",
        T.format("NOT NULL"),
    ),
    not_null(
        "not_null_named_added",
        T.format(""),
        T.format("CONSTRAINT nn NOT NULL"),
        "~ column t.a not_null",
        "~ column t.a nullable",
        writes=("ALTER TABLE t ADD CONSTRAINT nn NOT NULL a",),
    ),
    not_null(
        "not_null_not_valid_there",
        T.format("NOT NULL"),
        T.format("") + "ALTER TABLE t ADD NOT NULL a NOT VALID;",
        "~ column t.a not_null",
        writes=("ALTER TABLE t ALTER COLUMN a DROP NOT NULL", "ALTER TABLE t ADD NOT NULL a NOT VALID"),
    ),
    not_null(
        "not_null_not_valid_here",
        T.format("") + "ALTER TABLE t ADD NOT NULL a NOT VALID;",
        T.format("NOT NULL"),
        "~ column t.a not_null",
        writes=("VALIDATE CONSTRAINT",),
    ),
    not_null(
        "not_null_of_a_key_named",
        "CREATE TABLE t (id int PRIMARY KEY, a int);",
        "CREATE TABLE t (id int CONSTRAINT nn NOT NULL PRIMARY KEY, a int);",
        "~ column t.id not_null",
    ),
    Pair(
        name="not_null_named_of_new_columns",
        start="CREATE TABLE t (id int);",
        goal="""
            CREATE TABLE t (
                id int, a int CONSTRAINT nn NOT NULL, b int CONSTRAINT nb NOT NULL GENERATED ALWAYS AS IDENTITY
            );
            CREATE TABLE u (id int CONSTRAINT nn NOT NULL PRIMARY KEY, a int CONSTRAINT n2 NOT NULL NO INHERIT);
        """,
        expected=("+ column t.a", "+ column t.b", "+ table u"),
        since=18,
    ),
)
