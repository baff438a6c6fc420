"""Revisions that fail: which one, which statement, that it was rolled back; and the database is as it was."""

import os
import signal
import time

import pytest

from schemactl.database import connect
from tests.failures.lab import MORE_MODELS, VERBS, expect_clear, expect_json, fingerprint, scratch_left

HALF = (
    'op.add_column("hero", sa.Column("half", sa.Integer()))\n    op.execute("INSERT INTO team (name) VALUES (\'red\')")'
)
FAILURES = {
    "sql": ('op.execute("INSERT INTO nowhere VALUES (1)")', ("INSERT INTO nowhere VALUES", "nowhere", "server says")),
    "ddl": ('op.add_column("nowhere", sa.Column("x", sa.Integer()))', ("ALTER TABLE nowhere ADD", "nowhere")),
    "constraint": ('op.execute("INSERT INTO team (id, name) VALUES (7, NULL)")', ("INSERT INTO team", "(?i)not.null")),
    "python": ('raise ValueError("not today")', (r"versions/bad\.py:\d+", "ValueError: not today")),
    "name": ("nothing_like_it()", (r"versions/bad\.py:\d+", "nothing_like_it")),
    "exit": ('raise SystemExit("bye")', (r"bad\.py:\d+", "bye")),
    "batch": (
        'with op.batch_alter_table("team") as batch:\n        batch.drop_column("nowhere")', ("nowhere",),
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", FAILURES)
def test_a_failing_upgrade(project, kind):
    statement, words = FAILURES[kind]
    project.revision("r3", "r2", 'op.add_column("hero", sa.Column("whole", sa.Integer()))')
    project.revision("bad", "r3", f"{HALF}\n    {statement}")
    good = project.ok("upgrade", "r3")
    assert good.stderr.count("✓") == 1
    before = project.state()
    failed = project.run("upgrade")
    expect_clear(failed, 6, "bad", "rolled back", "as it was", "schemactl upgrade", *words)
    data = expect_json(project.run("upgrade", "--format", "json"), 6)
    assert data["error"]["code"] == "revision_failed"
    assert project.state() == before
    assert project.ok("status", "--format", "json").data["current"] == ["r3"]


def test_those_before_it_stay(project):
    project.revision("r3", "r2", 'op.add_column("hero", sa.Column("whole", sa.Integer()))')
    bad = project.revision("bad", "r3", f"{HALF}\n    {FAILURES['sql'][0]}")
    expect_clear(project.run("upgrade"), 6, "bad", "INSERT INTO nowhere", "1 before it stays applied")
    status = project.ok("status", "--format", "json").data
    assert status["current"] == ["r3"]
    assert "half" not in " ".join(fingerprint(project.url))
    bad.write_text(bad.read_text().replace("INSERT INTO nowhere VALUES (1)", "UPDATE team SET name = 'blue'"))
    assert project.ok("upgrade", "--format", "json").data["after"] == ["bad"]


def test_every_verb_that_runs_it(project, postgresql_server):
    """On a scratch database it fails alike, and the target is not touched."""
    project.write("models/__init__.py", MORE_MODELS)
    project.revision("bad", "r2", f"{HALF}\n    {FAILURES['sql'][0]}")
    before = project.state()
    for verb in ("check", "revision", "migrate", "migrate --dry-run", "diff head", "upgrade"):
        done = project.run(*VERBS[verb])
        expect_clear(done, 6, "bad", "INSERT INTO nowhere", "rolled back")
        assert project.state() == before, verb
        assert scratch_left(postgresql_server, done.pid) == []
    for verb in ("status", "history -i", "heads", "diff", "inspect", "upgrade --dry-run"):
        project.ok(*VERBS[verb])


def test_a_failing_downgrade(project):
    project.revision("bad", "r2", "pass", f"{HALF}\n    {FAILURES['sql'][0]}")
    project.ok("upgrade")
    before = project.state()
    expect_clear(project.run("downgrade", "base", "--yes"), 6, "Downgrade", "bad", "INSERT INTO nowhere", "rolled back")
    assert project.state() == before


def test_outside_of_a_transaction(make, postgresql_url):
    project = make(postgresql_url)
    project.ok("upgrade")
    statements = (
        "with op.get_context().autocommit_block():\n        op.execute('CREATE TABLE outside (id int)')\n    "
        + FAILURES["sql"][0]
    )
    project.revision("bad", "r2", statements)
    expect_clear(project.run("upgrade"), 7, "bad", "outside its transaction", "schemactl diff")
    assert project.ok("status", "--format", "json").data["current"] == ["r2"]


def test_migrate_says_what_it_wrote_when_the_rows_refuse(make, postgresql_url):
    """On the empty scratch database it works, on rows it does not: the file stays and can be corrected."""
    project = make(postgresql_url)
    project.ok("upgrade")
    with connect(postgresql_url) as connection:
        connection.exec_driver_sql("INSERT INTO team (id, name) VALUES (1, 'red'), (2, 'red')")
        connection.commit()
    models = (project.folder / "models/__init__.py").read_text()
    before = project.state()[1]
    project.write("models/__init__.py", models.replace("index=True)", "index=True, unique=True)"))
    counted = project.run("migrate", "-m", "one name each", "--yes")
    expect_clear(counted, 1, "Nothing was written", "2 rows of team with the same name", "id=1; id=2")
    assert (fingerprint(project.url), list(project.versions.glob("*one_name*"))) == (before, [])
    # which rows are alike in an expression only the server can tell, once it runs
    index = 'sa.Index("ix_alike", sa.text("lower(name)"), unique=True)'
    models = models.replace("    name: str", f"    __table_args__ = ({index},)\n    name: str", 1)
    project.write("models/__init__.py", f"import sqlalchemy as sa\n{models}")
    failed = project.run("migrate", "-m", "one name each", "--yes")
    expect_clear(failed, 6, "one_name_each|one name each", "UNIQUE", "rolled back")
    assert fingerprint(project.url) == before
    assert scratch_left(postgresql_url, failed.pid) == []


SLOW = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000000) SELECT sum(i) FROM n",
    "postgresql": "SELECT pg_sleep(30)",
}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda number: number.name)
def test_interrupted(project, number):
    """Whatever runs is rolled back, and the process ends at once."""
    slow = SLOW[project.url.partition("+")[0].partition(":")[0]]
    touch = project.folder / "running"
    project.revision("r3", "r2", 'op.add_column("hero", sa.Column("whole", sa.Integer()))')
    project.revision("slow", "r3", f'{HALF}\n    open({str(touch)!r}, "w").close()\n    op.execute("{slow}")')
    project.ok("upgrade", "r3")
    before = fingerprint(project.url)
    pid = project.start("upgrade")
    deadline = time.monotonic() + 30
    while not touch.exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(0.2)
    os.kill(pid, number)
    began = time.monotonic()
    done = project.finish("upgrade")
    assert time.monotonic() - began < 5, done.said
    assert done.code == 128 + number, done.said
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) <= 5
    assert fingerprint(project.url) == before


def test_interrupted_in_python(project):
    touch = project.folder / "running"
    project.revision("slow", "r2", f'{HALF}\n    open({str(touch)!r}, "w").close()\n    import time; time.sleep(30)')
    before = fingerprint(project.url)
    pid = project.start("upgrade", "--format", "json")
    deadline = time.monotonic() + 30
    while not touch.exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    os.kill(pid, signal.SIGINT)
    done = project.finish("upgrade", "--format", "json")
    assert done.code == 130, done.said
    assert done.data["exit_code"] == 130
    assert fingerprint(project.url) == before
