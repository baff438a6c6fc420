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
    return Pair(name=name, start=LOGS + start, goal=LOGS + goal, rows=rows, expected=expected, writes=writes)


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
