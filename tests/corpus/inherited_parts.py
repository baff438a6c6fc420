"""Pairs of databases that differ in what partitions and children have of their own about what they inherit."""

from tests.corpus.two_databases import LOG_ROWS, LOGS, NOTE, Y2024, Pair

TABLES = (
    LOGS
    + NOTE
    + """
    CREATE TABLE users (id int PRIMARY KEY);
    INSERT INTO users VALUES (1), (2);
    ALTER TABLE logs ADD CONSTRAINT ck CHECK (id > 0), ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES users;
    CREATE TRIGGER noted AFTER INSERT OR UPDATE OF kind ON logs FOR EACH ROW EXECUTE FUNCTION note();
    CREATE TABLE a_2024 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY RANGE (made);
    CREATE TABLE a_0 PARTITION OF a_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
"""
)
REMARKS = """
    COMMENT ON CONSTRAINT ck ON a_0 IS 'it''s a check';
    COMMENT ON CONSTRAINT fk ON a_0 IS 'a key';
    COMMENT ON CONSTRAINT a_0_pkey ON a_0 IS 'a primary key';
    COMMENT ON INDEX a_0_pkey IS 'of a primary key';
    COMMENT ON INDEX a_0_kind_idx IS 'an index';
    COMMENT ON INDEX a_2024_kind_idx IS 'half-way';
    COMMENT ON TRIGGER noted ON a_0 IS 'a trigger';
"""
STATES = """
    ALTER TABLE ONLY a_2024 DISABLE TRIGGER noted;
    ALTER TABLE logs_2023 ENABLE ALWAYS TRIGGER noted;
"""
CHILDREN = """
    CREATE TABLE t (id int, a int, CONSTRAINT ck CHECK (a > 0));
    CREATE TABLE child () INHERITS (t);
    CREATE TABLE grandchild (b int) INHERITS (child);
"""
ROWS_OF_CHILDREN = """
    INSERT INTO t VALUES (1, 1);
    INSERT INTO child VALUES (2, 2);
    INSERT INTO grandchild VALUES (3, 3, 3);
"""
LISTED = (
    "constraint a_0_pkey comment",
    "constraint a_0_pkey index_comment",
    "constraint ck comment",
    "constraint fk comment",
    "index a_0_kind_idx comment",
    "index a_2024_kind_idx comment",
    "trigger noted comment",
)


def parts(name: str, start: str, goal: str, *expected: str, writes: tuple[str, ...] = ()) -> Pair:
    """Two databases with the same partitions."""
    return Pair(name=name, start=TABLES + start, goal=TABLES + goal, rows=LOG_ROWS, expected=expected, writes=writes)


def children(name: str, start: str, goal: str, *expected: str, writes: tuple[str, ...] = ()) -> Pair:
    """Two databases with tables that inherit."""
    return Pair(
        name=name,
        start=CHILDREN + start,
        goal=CHILDREN + goal,
        rows=ROWS_OF_CHILDREN,
        expected=expected,
        writes=writes,
    )


REMARK = "COMMENT ON CONSTRAINT ck ON {} IS '{}';"
BOTH = REMARK.format("child", "kept") + REMARK.format("grandchild", "kept too")
OTHER_CHECK = "ALTER TABLE t DROP CONSTRAINT ck; ALTER TABLE t ADD CONSTRAINT ck CHECK (a > -1);"
NEW_CHECK = "ALTER TABLE t ADD CONSTRAINT new CHECK (id > 0);"
RENAMED_CHECK = "ALTER TABLE t RENAME CONSTRAINT ck TO ck_new;"
TRIGGER = "CREATE TRIGGER noted AFTER INSERT OR UPDATE OF kind ON logs FOR EACH ROW EXECUTE FUNCTION note();"
SHORT = "DROP TRIGGER noted ON logs; ALTER TABLE logs ALTER kind TYPE varchar(9);" + TRIGGER

STORED = """
    ALTER INDEX a_0_pkey SET (fillfactor = 70);
    ALTER INDEX a_0_kind_idx SET (fillfactor = 80, deduplicate_items = off);
    ALTER INDEX a_0_lower_idx ALTER COLUMN 1 SET STATISTICS 500;
    ALTER INDEX logs_2023_lower_idx RESET (fillfactor);
"""
LOWER = "CREATE INDEX ix_lower ON logs (lower(kind)) WITH (fillfactor = 60);"
STORAGES = (
    "~ constraint a_0_pkey storage",
    "~ index a_0_kind_idx storage",
    "~ index a_0_lower_idx statistics",
    "~ index logs_2023_lower_idx storage",
)

INHERITED = (
    parts("inherited_stored_alike", LOWER + STORED, LOWER + STORED),
    parts("inherited_stored_in_other_words", LOWER + STORED, LOWER + STORED.replace("= off", "= false")),
    parts("inherited_stored_otherwise_there", LOWER, LOWER + STORED, *STORAGES),
    parts("inherited_stored_otherwise_here", LOWER + STORED, LOWER, *STORAGES),
    parts(
        "inherited_stored_otherwise_on_both",
        LOWER + STORED + REMARKS,
        LOWER + STORED.replace("80, ", "90, ").replace("500", "600") + REMARKS,
        "~ index a_0_kind_idx storage",
        "~ index a_0_lower_idx statistics",
    ),
    parts(
        "inherited_stored_otherwise_and_made_anew",
        LOWER + STORED,
        """
        ALTER TABLE logs DROP CONSTRAINT logs_pkey; ALTER TABLE logs ADD PRIMARY KEY (made, id);
        DROP INDEX ix_logs_kind; CREATE INDEX ix_logs_kind ON logs (kind) WHERE id > 1;
        """
        + LOWER.replace("60", "50")
        + STORED.replace("80, ", "90, ")
        + "COMMENT ON INDEX a_0_kind_idx IS 'x'; COMMENT ON INDEX a_0_pkey IS 'x';",
        "~ constraint a_0_pkey index_comment",
        "~ index a_0_kind_idx comment",
        "~ index a_0_kind_idx storage",
        "~ index ix_logs_kind predicate",
        "~ index ix_lower storage",
        "~ primary key logs_pkey columns",
    ),
    parts(
        "inherited_stored_otherwise_under_another_type",
        LOWER + STORED + "COMMENT ON INDEX a_0_pkey IS 'x';",
        LOWER + "ALTER TABLE logs ALTER id TYPE bigint;" + SHORT + STORED + "COMMENT ON INDEX a_0_pkey IS 'x';",
        "~ column logs.id type",
        "~ column logs.kind type",
    ),
    parts("inherited_nothing_of_its_own", "", ""),
    parts("inherited_alike", REMARKS + STATES, REMARKS + STATES),
    parts("inherited_remarks_there", "", REMARKS, *(f"~ {item}" for item in LISTED)),
    parts("inherited_remarks_here", REMARKS, "", *(f"~ {item}" for item in LISTED)),
    parts(
        "inherited_remarks_otherwise",
        REMARKS,
        REMARKS.replace("a key", "another key").replace("half-way", "down"),
        "~ constraint fk comment",
        "~ index a_2024_kind_idx comment",
    ),
    parts(
        "inherited_triggers_otherwise",
        "ALTER TABLE a_0 ENABLE REPLICA TRIGGER noted;",
        STATES,
        "~ trigger noted state",
        "~ trigger noted state",
        "~ trigger noted state",
    ),
    parts(
        "inherited_trigger_disabled_half_way_alone",
        "",
        "ALTER TABLE ONLY a_2024 DISABLE TRIGGER noted;",
        "~ trigger noted state",
        writes=("ALTER TABLE ONLY a_2024 DISABLE TRIGGER noted",),
    ),
    parts(
        "inherited_trigger_enabled_under_another",
        "ALTER TABLE logs DISABLE TRIGGER noted;",
        "ALTER TABLE logs DISABLE TRIGGER noted; ALTER TABLE a_0 ENABLE TRIGGER noted;",
        "~ trigger noted state",
    ),
    parts(
        "inherited_trigger_that_its_table_disables_too",
        "ALTER TABLE a_0 DISABLE TRIGGER noted;",
        "ALTER TABLE logs DISABLE TRIGGER noted; ALTER TABLE ONLY a_2024 ENABLE TRIGGER noted;",
        "~ trigger noted state",
    ),
    parts(
        "inherited_triggers_that_their_table_disables",
        REMARKS + STATES,
        "ALTER TABLE logs DISABLE TRIGGER noted;" + REMARKS.replace("a trigger", "off") + STATES,
        "~ trigger noted comment",
        "~ trigger noted state",
    ),
    parts(
        "inherited_trigger_made_anew",
        REMARKS + STATES,
        f"DROP TRIGGER noted ON logs; {TRIGGER.replace('OR UPDATE OF kind ', '')} {REMARKS} {STATES}",
        "~ trigger noted event",
    ),
    parts(
        "inherited_trigger_renamed",
        REMARKS + STATES,
        REMARKS + STATES + "ALTER TRIGGER noted ON logs RENAME TO seen;",
        "→ trigger seen renamed from noted",
    ),
    parts(
        "inherited_trigger_gone",
        REMARKS + STATES,
        REMARKS + STATES + "DROP TRIGGER noted ON logs;",
        "- trigger noted",
        "- trigger noted",
        "- trigger noted",
        "- trigger noted",
    ),
    parts(
        "inherited_under_other_types",
        REMARKS + STATES,
        "ALTER TABLE logs ALTER id TYPE bigint;" + SHORT + REMARKS + STATES,
        "~ column logs.id type",
        "~ column logs.kind type",
    ),
    parts(
        "inherited_parts_made_anew",
        REMARKS + STATES,
        """
        ALTER TABLE logs DROP CONSTRAINT ck, DROP CONSTRAINT fk, DROP CONSTRAINT logs_pkey;
        ALTER TABLE logs ADD CONSTRAINT ck CHECK (id > -1), ADD PRIMARY KEY (made, id),
            ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES users ON DELETE CASCADE;
        DROP INDEX ix_logs_kind; CREATE INDEX ix_logs_kind ON logs (kind) WHERE id > 1;
        """
        + REMARKS
        + STATES,
        "~ check ck expression",
        "~ foreign key fk on_delete",
        "~ index ix_logs_kind predicate",
        "~ primary key logs_pkey columns",
    ),
    parts(
        "inherited_parts_gone",
        REMARKS,
        f"{REMARKS} DROP INDEX ix_logs_kind;"
        "ALTER TABLE logs DROP CONSTRAINT ck, DROP CONSTRAINT fk, DROP CONSTRAINT logs_pkey;",
        "- check ck",
        "- constraint a_0_pkey",
        "- constraint ck",
        "- constraint fk",
        "- foreign key fk",
        "- index a_0_kind_idx",
        "- index a_2024_kind_idx",
        "- index ix_logs_kind",
        "- primary key logs_pkey",
    ),
    parts(
        "inherited_parts_of_renamed_ones",
        REMARKS,
        REMARKS.replace("a key", "k")
        + "ALTER TABLE logs RENAME CONSTRAINT ck TO ck_new; ALTER INDEX ix_logs_kind RENAME TO ix_new;"
        "COMMENT ON INDEX a_0_kind_idx IS NULL;",
        "~ constraint fk comment",
        "~ index a_0_kind_idx comment",
        "→ check ck_new renamed from ck",
        "→ index ix_new renamed from ix_logs_kind",
    ),
    Pair(
        name="inherited_with_a_new_partition",
        start=LOGS + NOTE + TRIGGER,
        goal=LOGS
        + NOTE
        + TRIGGER
        + Y2024
        + "COMMENT ON INDEX logs_2024_kind_idx IS 'new'; ALTER TABLE logs_2024 DISABLE TRIGGER noted;",
        rows="INSERT INTO logs VALUES (1, '2023-05-01', 'a');",
        expected=("+ index logs_2024_kind_idx", "+ table logs_2024", "+ trigger noted"),
    ),
    Pair(
        name="inherited_by_a_partition_that_is_detached",
        start=LOGS
        + NOTE
        + TRIGGER
        + Y2024
        + "COMMENT ON INDEX logs_2024_kind_idx IS 'new'; ALTER TABLE logs_2024 DISABLE TRIGGER noted;",
        goal=LOGS
        + NOTE
        + TRIGGER
        + Y2024
        + "COMMENT ON INDEX logs_2024_kind_idx IS 'new'; ALTER TABLE logs DETACH PARTITION logs_2024;",
        rows=LOG_ROWS,
        expected=("- trigger noted", "~ table logs_2024 bound", "~ table logs_2024 partition_of"),
        drops=True,
    ),
    parts(
        "inherited_by_a_partition_of_other_bounds",
        REMARKS + STATES,
        TABLES[:0] + "ALTER TABLE logs DETACH PARTITION a_2024;"
        "ALTER TABLE logs ATTACH PARTITION a_2024 FOR VALUES FROM ('2024-01-01') TO ('2026-01-01');" + REMARKS + STATES,
        "~ table a_2024 bound",
    ),
    children("inherited_check_alike", BOTH, BOTH),
    children(
        "inherited_check_with_a_remark_there",
        "",
        BOTH,
        "~ constraint ck comment",
        "~ constraint ck comment",
        writes=("COMMENT ON CONSTRAINT ck ON child IS 'kept'",),
    ),
    children(
        "inherited_check_with_another_remark",
        BOTH,
        REMARK.format("child", "kept") + REMARK.format("grandchild", "other"),
        "~ constraint ck comment",
    ),
    children("inherited_check_made_anew", BOTH, OTHER_CHECK + BOTH, "~ check ck expression"),
    children("inherited_check_renamed", BOTH, BOTH + RENAMED_CHECK, "→ check ck_new renamed from ck"),
    children(
        "inherited_check_renamed_with_another_remark",
        BOTH,
        REMARK.format("child", "kept") + REMARK.format("grandchild", "other") + RENAMED_CHECK,
        "~ constraint ck_new comment",
        "~ constraint ck_new name",
        "→ check ck_new renamed from ck",
    ),
    children(
        "inherited_new_check_with_a_remark",
        "",
        NEW_CHECK + "COMMENT ON CONSTRAINT new ON child IS 'x';",
        "+ check new",
        "+ constraint new",
    ),
    children(
        "inherited_check_under_another_type",
        BOTH,
        "ALTER TABLE t ALTER a TYPE bigint;" + BOTH,
        "~ column t.a type",
    ),
)
