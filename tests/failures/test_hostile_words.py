"""R30, R31: hostile messages, ids, labels and folders: they are text, and never become anything else."""

import ast
import re
from pathlib import Path

from sqlalchemy import create_engine, inspect
from sqlalchemy.pool import NullPool

from tests.failures.lab import expect_clear, files, revision_text

CANARY = "import pathlib; pathlib.Path('canary').touch()"
MESSAGES = (
    "plain", "it's", 'a "quoted" word', '"', "'", '""', '"""', "'''", 'ends with "', 'ends with """', "ends with \\",
    'ends with \\"', "\\", "\\\\", "\\n", "\\x41", "\\u0041", "\\N{DASH}", "a\\tb", "line\nbreak", "two\n\nbreaks",
    "\nleading", "trailing\n", "carriage\rreturn", "tab\there", "form\x0cfeed", "vertical\x0btab", "bell\x07",
    "escape\x1b[31mred", "nel\x85", "separator\u2028line", "\ufeffbom", "../../outside", "/etc/passwd",
    "..\\..\\outside",
    "${message}", "${__import__('os').system('touch canary')}", "<% import os; os.system('touch canary') %>",
    "% for x in y:", "%(here)s", "100%", "%s %d", "## comment", "{message}", "{0}", "[bold red]x[/]",
    f'x"""\n{CANARY}\n"""', f"x'''\n{CANARY}\n'''", f'x\\"""\n{CANARY}\n#', "ünïcödé 表 🙂", "x" * 5000,
)  # fmt: skip
LEADING_DASH = ("-leading dash", "--help", "-m")


def test_r30_messages(make):
    project = make()
    outside = files(project.folder.parent)
    for message in (*MESSAGES, *LEADING_DASH):
        before = set(project.versions.iterdir())
        done = project.run("revision", "--empty", f"--message={message}")
        assert done.code == 0, f"{message!r}\n{done.said}"
        assert "\x1b" not in done.stdout + done.stderr
        made = set(project.versions.iterdir()) - before - {project.versions / "__pycache__"}
        assert len(made) == 1, message
        docstring = ast.get_docstring(ast.parse(made.pop().read_bytes()), clean=False)
        assert docstring is not None
        assert docstring.startswith(message)
    docs = [entry["doc"] for entry in project.ok("history", "--format", "json").data["entries"]]
    for doc, message in zip(docs, reversed((*MESSAGES, *LEADING_DASH)), strict=False):
        assert _same(doc, message), (doc, message)
    rich = project.ok("history")
    assert "\x1b" not in rich.stdout
    assert "[bold red]x[/]" in rich.stdout
    project.ok("upgrade")
    assert not (project.folder / "canary").exists()
    changed = {path for path in files(project.folder.parent) if path not in outside}
    allowed = re.compile(r"shop0/migrations/versions/[^/]+\.py|shop0\.std(out|err)|.*\.db")
    assert [path for path in changed if not allowed.fullmatch(path)] == []


def test_r30_names_in_what_a_file_says_of_itself(make):
    project = make()
    models = project.folder / "models/__init__.py"
    names = [f'x"""\n{CANARY}\n"""', 'y\\"\\"\\"', "z'''\\N{DASH} \\x41 %s {0} ${message}"]
    columns = [
        f"    n{at}: str | None = Field(None, sa_column=Column({name!r}, Text))\n" for at, name in enumerate(names)
    ]
    imports = "from sqlalchemy import Column, Text\nfrom sqlmodel import Field\n"
    models.write_text(imports + models.read_text() + "".join(columns))
    path = project.folder / project.ok("revision", "-m", "odd", "--format", "json").data["path"]
    upgrade = next(node for node in ast.parse(path.read_bytes()).body if getattr(node, "name", "") == "upgrade")
    said = " ".join((ast.get_docstring(upgrade) or "").split())
    assert [name for name in names if " ".join(name.split()) not in said] == []
    project.ok("upgrade")
    assert not (project.folder / "canary").exists()


def _same(read: str, message: str) -> bool:
    """To the letter, white space apart: what Alembic calls the doc is the docstring's first paragraph on one line."""
    paragraph = re.split("\n\n", message)[0]
    return read == paragraph or read.split() == paragraph.split()


def test_r30_messages_that_no_process_can_be_given(make):
    """An argument of a process ends at its first NUL, and may hold what is no text; a library caller gives either."""
    from schemactl import api

    project = make()
    opened = api.open_project(project.folder, url=project.url)
    for message in ("nul\0inside", "\0", "lone \udc80 surrogate"):
        report = api.revision(opened, message=message, empty=True)
        path = project.versions / str(report.path).rpartition("/")[2]
        text = path.read_bytes()
        assert b"\0" not in text
        ast.parse(text)


def test_r30_messages_of_migrate_and_merge(make):
    project = make()
    project.revision("r3", "r1")
    hostile = f'x"""\n{CANARY}\n"""'
    project.ok("merge", "-m", hostile)
    models = project.folder / "models/__init__.py"
    models.write_text(models.read_text() + "    age: int | None = None\n")
    project.ok("migrate", "--yes", "-m", hostile)
    docs = [item["doc"] for item in project.ok("history", "--format", "json").data["entries"]]
    assert len([doc for doc in docs if doc.split() == hostile.split()]) == 2
    assert not (project.folder / "canary").exists()


IDS = (
    "", " ", "../../outside", "..", ".", "/tmp/outside", "a/b", "a\\b", "a b", "a'b", 'a"b', "a;b", "a@b", "a:b", "a+b",
    "a-b", "a.b", "a%b", "a\nb", "é", "x" * 33, "r0'; DROP TABLE team; --",
)  # fmt: skip


def test_r31_revision_ids(make):
    project = make()
    project.ok("upgrade")
    before = files(project.folder.parent)
    state = project.state()
    for rev_id in IDS:
        expect_clear(project.run("revision", "--empty", "-m", "x", f"--rev-id={rev_id}"), 2, "revision|id")
    for rev_id in IDS[2:4]:
        expect_clear(project.run("revision", "-m", "x", f"--rev-id={rev_id}"), 2, "id")
    assert project.state() == state
    assert set(files(project.folder.parent)) - set(before) <= {"shop0.stdout", "shop0.stderr"}
    project.revision("r3", "r1")
    state = project.state()
    expect_clear(project.run("merge", "-m", "x", "--rev-id=../../outside"), 2, "outside")
    assert project.state() == state


LABELS = (
    "", " ", "a/b", "../outside", "a@b", "a:b", "a+b", "a-b", 'a"b', 'a", __import__("os").system("touch canary"), "',
    "a\\", "a\nb", f"x']\n{CANARY}\ny=['", "head", "heads", "base", "r1", "x" * 300, "${a}", "-a",
)  # fmt: skip


def test_r31_branch_labels(make):
    """Refused in one line; or written so that the history still reads, with the label as it was given."""
    project = make()
    for number, label in enumerate(LABELS):
        state = project.state()
        arguments = ("--empty", "-m", "x", "--head=base", "--splice", f"--rev-id=b{number}", f"--branch-label={label}")
        done = project.run("revision", *arguments)
        if done.code:
            expect_clear(done, 8 if label == "r1" else 2)
            assert project.state() == state, label
        else:
            entries = project.ok("history", "--format", "json").data["entries"]
            assert label in [name for item in entries for name in item["branch_labels"]], label
    assert not (project.folder / "canary").exists()


def test_r31_folders(make):
    """A folder that is no version location is refused, and no file is written to it."""
    project = make()
    state = project.state()
    for path in ("../outside", "/nowhere/at/all", "models", "migrations/versions/../../../x", ""):
        done = project.run("revision", "--empty", "-m", "x", f"--version-path={path}")
        expect_clear(done, done.code if done.code in (2, 3, 8) else 2)
    assert project.state() == state
    assert not (project.folder.parent / "outside").exists()


TEMPLATES = (
    "../../%(rev)s", "/tmp/outside_%(rev)s", "../%(slug)s", "..", "models/../../../../%(rev)s", "", "%(nothing)s",
    "%(rev)", "a%(rev)s\n%(slug)s",
)  # fmt: skip


def test_r31_file_templates(make):
    """A name that leads out of the folder, or is none, is refused; what is written lies in the folder."""
    project = make()
    ini = (project.folder / "alembic.ini").read_text()
    for template in TEMPLATES:
        lines = [line for line in ini.splitlines() if not line.startswith("file_template")]
        said = template.replace("%", "%%").replace("\n", "\n    ")
        project.write("alembic.ini", "\n".join([*lines, f"file_template = {said}", ""]))
        before = files(project.folder.parent)
        done = project.run("revision", "--empty", "-m", "x/../../y")
        made = [path for path in set(files(project.folder.parent)) - set(before) if not path.startswith("shop0.std")]
        if done.code:
            expect_clear(done, 3 if done.code == 3 else 8)
            assert made == [], template
        else:
            assert [path for path in made if not path.startswith("shop0/migrations/versions/")] == [], template
            for path in made:
                (project.folder.parent / path).unlink()
    assert not Path("/tmp/outside_x.py").exists()


def test_r31_ids_in_files_and_on_the_command_line(project):
    """Alembic pastes a file's id into the SQL of its version table, so what would leave the quotes is refused."""
    for hostile in ("r3'); CREATE TABLE canary (x int); /*", 'r3"; x', "r3\\", "r3\x1b[31m", "r3\n"):
        path = project.write("migrations/versions/odd.py", revision_text(hostile, "r2"))
        state = project.state()
        for verb in (("upgrade", "--yes"), ("upgrade", "--sql"), ("stamp", "head"), ("history",), ("check",)):
            done = project.run(*verb)
            expect_clear(done, 8, "odd.py", "cannot be a revision's id")
            assert "\x1b" not in done.stderr
        assert project.state() == state
        path.unlink()
    project.revision("r3.%(x)s{}[bold]", "r2")
    project.ok("upgrade", "--yes")
    assert "r3.%(x)s{}[bold]" in project.ok("current").stdout
    for name in ("r1'; CREATE TABLE canary (x int); --", "../../x", "%s", "[bold red]x[/]", "\x1b[31m"):
        for verb in (("upgrade", "--yes"), ("downgrade", "--yes"), ("stamp",)):
            done = project.run(*verb, name)
            expect_clear(done, done.code if done.code in (2, 8) else 8)
            assert "\x1b" not in done.stderr
    engine = create_engine(project.url, poolclass=NullPool)
    assert not inspect(engine).has_table("canary")
