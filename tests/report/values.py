"""Hand-made reports, one or more of each kind."""

from dataclasses import replace

from schemactl.changes import (
    AddColumn,
    AddEnum,
    AddTable,
    AlterColumn,
    AlterConstraint,
    AlterEnum,
    AlterIndex,
    AlterTable,
    DropColumn,
    DropTable,
    RenameTable,
    unverified,
)
from schemactl.config import Setting
from schemactl.counts import Count
from schemactl.findings import Finding, Severity
from schemactl.proof import ProofStep, StepOutcome
from schemactl.reports import (
    ApplyReport,
    CheckReport,
    ConfigReport,
    DiffReport,
    Hazard,
    HistoryEntry,
    HistoryReport,
    InitReport,
    InspectReport,
    MigrateReport,
    Outcome,
    PlannedRevision,
    Report,
    RevisionReport,
    StatusReport,
    VerifiedRevision,
    VerifyReport,
    WrittenFile,
)
from schemactl.schema import (
    Check,
    Column,
    Enum,
    ForeignKey,
    Index,
    IndexPart,
    ObjectName,
    PrimaryKey,
    Schema,
    Table,
    Unique,
)

USERS = ObjectName("users")
URL = "postgresql://me:***@localhost/shop"

TABLE = Table(
    ObjectName("orders", "sales"),
    columns=(
        Column("id", "integer", nullable=False, autoincrement=True),
        Column("user_id", "integer", nullable=False, comment="who bought"),
        Column("note", "text"),
    ),
    constraints=(
        PrimaryKey(("id",), "pk_orders"),
        ForeignKey(("user_id",), USERS, ("id",), "fk_orders_user_id_users", on_delete="CASCADE"),
        Unique(("user_id", "note")),
        Check("note <> ''", "ck_orders_note"),
    ),
    indexes=(Index("ix_orders_user_id", (IndexPart("user_id", descending=True),), predicate="note IS NULL"),),
    comment="what was bought",
)
PLAIN = Table(ObjectName("old"), columns=(Column("id", "integer"),))
SCHEMA = Schema.build("postgresql", [TABLE, Enum(ObjectName("status"), ("open", "paid"))], "public")

CHANGES = (
    AddTable(TABLE),
    DropTable(PLAIN),
    RenameTable(ObjectName("people"), USERS),
    AlterTable(Table(USERS, ()), Table(USERS, (), comment="everybody")),
    AlterColumn(USERS, Column("name", "character varying(50)"), Column("name", "text", nullable=False, default="'?'")),
    AddColumn(USERS, Column("email", "text")),
    DropColumn(USERS, Column("fax", "text")),
    AlterConstraint(USERS, Check("a > 0", "ck_a"), Check("a > 1", "ck_a"), verified=False),
    AlterIndex(USERS, Index("ix", (IndexPart("a"),)), Index("ix", (IndexPart("a"), IndexPart("b")), unique=True)),
    AddEnum(Enum(ObjectName("role"), ("owner",))),
    AlterEnum(Enum(ObjectName("status"), ("open",)), Enum(ObjectName("status"), ("open", "paid"))),
)
HAZARDS = (
    Hazard("loses-data", "old", "drop-table", "Drops old with 12 rows."),
    Hazard("can-fail", "users.name", "alter-column", "Fails where a row holds NULL."),
    Hazard("rewrites-table", "elsewhere", "alter-column", "Belongs to no change above."),
)

COUNTED = (
    Hazard(
        "loses-data", "users.fax", "drop-column", "Drops users.fax.", ("drop-column:users.fax",),
        (Count("users.fax", "3 rows with a value in users.fax", 3), Count("[red]", "no rows in \x1b[red]", 0)),
    ),
    Hazard(
        "can-fail", "users.name", "alter-column", "Fails where a row holds NULL.", (),
        (Count("users.name", "2 rows with NULL in users.name: id=1; id=2", 2, keys=("id=1", "id=2"), stops=True),),
    ),
    Hazard("rewrites-table", "elsewhere", "alter-column", "Belongs to no change above."),
)  # fmt: skip

DIFF = DiffReport(actual=URL, declared="models", dialect="postgresql", changes=CHANGES, hazards=HAZARDS, tables=4)
NO_DIFF = DiffReport(actual=URL, declared="models", dialect="postgresql", changes=(), tables=1, check=True)
NARROWED = tuple(
    AlterColumn(ObjectName(table), Column(column, "bigint"), Column(column, "integer"))
    for table, column in (("a", "x"), ("a", "y"), ("b", "x"), ("c", "[red]\x1b"))
)
FOLDED = DiffReport(
    actual=URL, declared="models", dialect="postgresql", tables=3, unmanaged=("theirs", "enum mood"),
    changes=(*NARROWED, AddColumn(ObjectName("b"), Column("new", "text"))),
    hazards=(
        *(
            Hazard(kind, change.path, change.kind, f"{change.path} goes from bigint to integer.")
            for change in NARROWED for kind in ("loses-data", "rewrites-table")
        ),
        Hazard("can-fail", "b.new", "add-column", "It fails."),
    ),
)  # fmt: skip
UNFOLDED = DiffReport(
    actual=URL, declared="models", dialect="postgresql", tables=3, unmanaged=("theirs",),
    changes=(*NARROWED[:2], unverified(NARROWED[2]), AlterColumn(
        ObjectName("b"), Column("z", "bigint", default="1"), Column("z", "integer")
    )),
)  # fmt: skip
SQL = DiffReport(
    actual=URL, declared="models", dialect="postgresql", changes=CHANGES[1:2], hazards=HAZARDS[:1], tables=4,
    sql=('DROP TABLE "old"', "SELECT '[red]\n\ttwo';"), check=True,
)  # fmt: skip
REVISION = RevisionReport(
    revision="1a2b3c", path="migrations/versions/1a2b3c_add.py", message="add [email]", down_revision=("0f0f",),
    changes=CHANGES[5:6],
)  # fmt: skip
PROOF = (
    ProofStep(
        "upgrade",
        "applies at the former head with 6 rows in 2 tables",
        StepOutcome.HELD,
        ("no rows in [red]: no",),
        0.0123,
    ),
    ProofStep("diff", "the diff is empty", StepOutcome.HELD, (), 0.0004),
    ProofStep(
        "downgrade",
        "downgrade brings the former schema back",
        StepOutcome.LIMITED,
        ("cannot be reversed", "x.py:9: no"),
        1,
    ),
    ProofStep(
        "rows", "untouched rows are the same", StepOutcome.FAILED, ("orders, after the upgrade: 3 rows, 0",), 0.25
    ),
    ProofStep("again", "upgrades again", StepOutcome.NOT_RUN, ("not run, for it cannot be reversed",)),
    ProofStep("offline", "offline SQL renders", StepOutcome.HELD, (), 2.5, database="second"),
)
PROVED = replace(REVISION, proof=PROOF)
COUNTED_REVISION = RevisionReport(
    revision="1a2b3c", path=None, message="less", changes=CHANGES[4:7], hazards=COUNTED, source="op.drop_column()\n"
)
COUNTED_SQL = RevisionReport(
    revision="1a2b3c", path=None, message="less", changes=CHANGES[6:7], hazards=COUNTED, sql=("DROP COLUMN",)
)
DRY_REVISION = RevisionReport(
    revision="1a2b3c", path=None, message="add", changes=CHANGES[5:6], source="op.add_column()\n"
)
NO_REVISION = RevisionReport(revision=None, path=None)
MERGE = RevisionReport(revision="9z", path="migrations/versions/9z.py", message="merge", down_revision=("1a", "2b"))

RAN = (
    PlannedRevision("1a2b3c", "add orders", "upgrade", "migrations/versions/1a2b3c.py", 0.123),
    PlannedRevision("2b3c4d", "", "upgrade", "migrations/versions/2b3c4d.py", 1.5),
)
APPLY = ApplyReport(verb="upgrade", database=URL, before=(), after=("2b3c4d",), revisions=RAN)
DRY_APPLY = ApplyReport(
    verb="downgrade", database=URL, before=("2b3c4d",), after=(), done=False, destroys=HAZARDS[:1],
    revisions=(PlannedRevision("2b3c4d", "add orders", "downgrade", "x.py"),),
)  # fmt: skip
STOPPED_APPLY = ApplyReport(
    verb="upgrade", database=URL, before=(), after=("2b3c4d",), done=False, destroys=COUNTED[:1], stops=COUNTED[1:2],
    revisions=(PlannedRevision("2b3c4d", "less", "upgrade", "x.py"),),
)  # fmt: skip
NO_APPLY = ApplyReport(verb="upgrade", database=URL, before=("2b",), after=("2b",), revisions=())
NO_APPLY_YET = ApplyReport(verb="upgrade", database=URL, before=("2b",), after=("2b",), revisions=(), done=False)
STAMP = ApplyReport(verb="stamp", database=URL, before=(), after=("2b", "3c"), revisions=())
SQL_APPLY = ApplyReport(
    verb="upgrade", database=URL, before=(), after=("2b",), revisions=(), done=False,
    sql=("BEGIN;", "-- Running upgrade  -> 2b", "CREATE TABLE t (id INTEGER)", "COMMIT;"),
)  # fmt: skip

MIGRATE = MigrateReport(revision=REVISION, applied=APPLY)
NOT_APPLIED = MigrateReport(revision=REVISION, applied=None)
DRY_MIGRATE = MigrateReport(
    revision=RevisionReport(
        revision="1a2b3c", path=None, message="add", changes=CHANGES[5:6], sql=('ALTER TABLE "users" ADD email TEXT',)
    ),
    applied=NO_APPLY_YET,
    done=False,
)
REMAINING = MigrateReport(revision=NO_REVISION, applied=APPLY, remaining=CHANGES[5:6])

ENTRY = HistoryEntry("2b", ("1a",), "add orders", "x/2b.py", is_head=True, state="pending", depends_on=("lib1",))
HISTORY = HistoryReport(
    view="history",
    entries=(
        HistoryEntry("4d", ("3c", "2b"), "merge", "x/4d.py", is_head=True, is_merge_point=True, state="pending"),
        HistoryEntry("3c", ("1a",), "teams", "x/3c.py", branch_labels=("teams",), state="applied", is_current=True),
        HistoryEntry("2b", ("1a",), "orders", "x/2b.py", state="pending"),
        HistoryEntry("1a", (), "users", "x/1a.py", is_base=True, is_branch_point=True, state="applied"),
    ),
    database=URL,
    unknown=("dead",),
)
HEADS = HistoryReport(view="heads", entries=(ENTRY, ENTRY), check=True)
NO_CURRENT = HistoryReport(view="current", entries=(), database=URL)

STATUS = StatusReport(database=URL, exists=True, current=("1a",), heads=("2b",), pending=(ENTRY,), applied=1)
NEW_STATUS = StatusReport(database="sqlite:///app.db", exists=False, current=(), heads=(), pending=())
LOST_STATUS = StatusReport(
    database=URL, exists=True, current=("dead",), heads=("2b",), pending=(), unknown=("dead",), applied=0
)

CHECK = CheckReport(
    database=URL,
    looked_at=("2 revisions: one head", "the models"),
    findings=(
        Finding(
            "drift", "The database has drifted.", "schemactl diff --from head --to database", details=("+ a", "- b")
        ),
        Finding("unmanaged", "A table is in no model.", "first\nsecond", Severity.WARNING),
    ),
)
GREEN = CheckReport(database=None, looked_at=("the models",), findings=())

VERIFY = VerifyReport(
    database=URL,
    revisions=(
        VerifiedRevision("r1", "users", "versions/r1.py", Outcome.PROVED, (), 0.1, PROOF[:2]),
        VerifiedRevision(
            "r2", "", "versions/r2.py", Outcome.IRREVERSIBLE, ("versions/r2.py:9: NotImplementedError",), 2, PROOF[2:3]
        ),
        VerifiedRevision(
            "r3", "[red]", "versions/r3.py", Outcome.FAILED, ("It fails.", "Statement: SELECT"), 0.004, PROOF[3:5]
        ),
    ),
)
NOTHING_TO_VERIFY = VerifyReport(database=URL, revisions=())

INSPECT = InspectReport(source=URL, schema=SCHEMA)
SQL_INSPECT = InspectReport(source=URL, schema=SCHEMA, sql=("CREATE TABLE t (\n  id INTEGER\n)",))
CONFIG = ConfigReport(
    root="/home/me/shop",
    settings=(
        Setting("database_url", URL, "$DATABASE_URL"),
        Setting("models", ("models", "more"), "pyproject.toml [tool.schemactl]"),
        Setting("include", (), "default"),
        Setting("metadata", None, "default"),
    ),
)
INIT = InitReport(
    root="shop",
    files=(WrittenFile("alembic.ini", "created"), WrittenFile("pyproject.toml", "kept")),
    next_steps=("cd shop", 'schemactl migrate -m "first tables"'),
)
ADOPTED = InitReport(root="shop", files=(WrittenFile("alembic/env.py", "kept"),), adopted=True)
TWO_DATABASES = DiffReport(
    actual="sqlite:///one.db", declared="models", dialect="sqlite", changes=(), tables=2, check=True,
    also=(
        DiffReport(actual="sqlite:///two.db", declared="models", dialect="sqlite", changes=CHANGES[5:6], check=True),
    ),
)  # fmt: skip

REPORTS: dict[str, Report] = {
    name.lower(): value for name, value in sorted(globals().items()) if isinstance(value, Report)
}
