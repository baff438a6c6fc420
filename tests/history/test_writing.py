"""Revision files, written through the project's template and hooks."""

import ast
from pathlib import Path

import pytest
from alembic.operations.ops import DowngradeOps, ExecuteSQLOp, MigrationScript, UpgradeOps
from alembic.script import Script

from schemactl.environment import harvest
from schemactl.errors import ConfigurationError, EnvironmentFileError, HistoryError, UsageError
from schemactl.history import NewRevision, merge_of, source_of, write_revision
from tests.layouts.foreign import Foreign

UPGRADE = 'op.execute("SELECT 1")'


def directive() -> MigrationScript:
    return MigrationScript(None, UpgradeOps([ExecuteSQLOp("SELECT 1")]), DowngradeOps([]))


def render(script: MigrationScript) -> dict[str, str]:
    up = [UPGRADE for ops in script.upgrade_ops_list for _operation in ops.ops]
    return {"upgrades": "\n    ".join(up), "downgrades": "", "imports": "import sqlmodel"}


def write(project: Foreign, new: NewRevision) -> Script | None:
    return write_revision(project.graph(), harvest(project.open()), directive(), new, render)


def files(project: Foreign) -> set[str]:
    return {path.name for path in project.versions.rglob("*.py")}


def test_a_first_and_a_second_revision(project: Foreign) -> None:
    first = write(project, NewRevision("create things", rev_id="aaaa"))
    assert first is not None
    second = write(project, NewRevision("more things"))
    assert second is not None
    assert files(project) == {"aaaa_create_things.py", f"{second.revision}_more_things.py"}
    assert second.down_revision == "aaaa"
    source = Path(first.path).read_text()
    assert UPGRADE in source
    assert "import sqlmodel" in source
    assert project.graph().heads == (second.revision,)


def test_the_graph_learns_the_new_revision(project: Foreign) -> None:
    graph = project.graph()
    for name in ("aaaa", "bbbb"):
        write_revision(graph, (), directive(), NewRevision(name, rev_id=name), render)
    assert graph.heads == ("bbbb",)
    assert [script.revision for script in graph.walk()] == ["bbbb", "aaaa"]


MESSAGES = [
    'say "hello"',
    'ends with "',
    'ends with """',
    '"""',
    '"""; import os; """',
    "ends with '''",
    "'single'",
    "back\\slash",
    "ends with \\",
    "\\",
    '\\"',
    "two\nlines",
    "ctrl \x01\x07\x1b[31m red",
    "nul \x00 byte",
    "tab\tand return\rhere",
    "separator \u2028 and bidi \u202e here",
    "ünïcödé 日本 🎉",
    "lone \ud800 surrogate",
    "${1/0}",
    "<% raise SystemExit %>",
    "## comment",
    "% for x in y",
    "%(here)s %% %s",
    "../../etc/passwd",
    "-dashed",
    "{braces}",
    "x" * 5000,
    "a " * 2500 + "z",
]


WHOLE = '''"""${message}"""
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}

def upgrade():
    ${upgrades if upgrades else "pass"}

def downgrade():
    pass
'''


@pytest.mark.parametrize("message", MESSAGES, ids=range(len(MESSAGES)))
@pytest.mark.parametrize("template", ["as it is", "comment", "single quotes", "whole docstring"])
def test_messages(message: str, template: str, project: Foreign) -> None:
    mako = project.root / "migrations" / "script.py.mako"
    text = mako.read_text()
    if template == "comment":
        mako.write_text(text.replace('"""${message}', '# ${message}\n"""Doc'))
    elif template == "single quotes":
        mako.write_text(text.replace('"""${message}', "'''${message}").replace('}\n\n"""', "}\n\n'''"))
    elif template == "whole docstring":
        mako.write_text(WHOLE)
    script = write(project, NewRevision(message, rev_id="aaaa"))
    assert script is not None
    path = Path(script.path)
    assert path.resolve().parent == project.versions.resolve()
    assert len(path.name) < 120
    tree = ast.parse(path.read_bytes())
    kinds = {type(statement).__name__ for statement in tree.body}
    assert kinds <= {"Expr", "Import", "ImportFrom", "Assign", "AnnAssign", "FunctionDef"}
    assert sum(isinstance(statement, ast.Expr) for statement in tree.body) == 1
    if template != "comment":
        expected = message.strip()
        doc = ast.get_docstring(tree, clean=False) or ""
        first = doc.split("\n\nRevision ID")[0].strip()
        assert first.encode("utf-8", "surrogatepass") == expected.encode("utf-8", "surrogatepass")
    assert project.graph().heads == ("aaaa",)


@pytest.mark.parametrize("rev_id", ["../../x", "a-b", "a b", "", "é", "x" * 33, "a'; DROP TABLE t; --", "a.b", "a\n"])
def test_ids_that_no_new_revision_may_have(rev_id: str, project: Foreign) -> None:
    with pytest.raises(UsageError):
        NewRevision("m", rev_id=rev_id)
        write(project, NewRevision("m", rev_id=rev_id))
    assert files(project) == set()


def test_an_id_that_is_there(project: Foreign) -> None:
    project.revision("aaaa", None)
    with pytest.raises(HistoryError, match="aaaa"):
        write(project, NewRevision("m", rev_id="aaaa"))
    assert files(project) == {"aaaa_x.py"}


def test_file_template_and_timezone(project: Foreign) -> None:
    project.ini(
        (
            "# file_template = %%(year)d_%%(month).2d_%%(day).2d_%%(hour).2d%%(minute).2d-%%(rev)s_%%(slug)s",
            "file_template = %%(year)d/%%(rev)s-%%(slug)s\nrecursive_version_locations = true\n"
            "truncate_slug_length = 9",
        ),
    )
    script = write(project, NewRevision("a long message it is", rev_id="aaaa"))
    assert script is not None
    path = Path(script.path)
    assert path.parent.name.isdigit()
    assert path.name == "aaaa-a_long_.py"
    assert project.graph().heads == ("aaaa",)


@pytest.mark.parametrize("template", ["../../../%%(rev)s", "../%%(rev)s", "/tmp/%%(rev)s_outside"])
def test_a_file_template_that_leads_out(template: str, project: Foreign) -> None:
    project.ini(("[post_write_hooks]", f"file_template = {template}\n\n[post_write_hooks]"))
    before = set(project.root.parent.rglob("*.py"))
    with pytest.raises(ConfigurationError, match="file_template leads out of"):
        write(project, NewRevision("m", rev_id="aaaa"))
    assert set(project.root.parent.rglob("*.py")) == before
    assert not Path("/tmp/aaaa_outside.py").exists()


def test_a_file_that_is_there_is_not_overwritten(project: Foreign) -> None:
    project.ini(("[post_write_hooks]", "file_template = always\n\n[post_write_hooks]"))
    write(project, NewRevision("m", rev_id="aaaa"))
    with pytest.raises(ConfigurationError, match="exists already"):
        write(project, NewRevision("m", rev_id="bbbb"))
    assert "aaaa" in (project.versions / "always.py").read_text()


def test_heads_splices_labels_and_dependencies(project: Foreign) -> None:
    project.revision("aaaa", None)
    project.revision("bbbb", "aaaa")
    with pytest.raises(HistoryError, match="not a head"):
        write(project, NewRevision("m", head="aaaa"))
    script = write(project, NewRevision("m", rev_id="cccc", head="aaaa", splice=True, branch_label="side"))
    assert script is not None
    assert script.branch_labels == {"side"}
    with pytest.raises(HistoryError, match=r"2 heads|Multiple heads"):
        write(project, NewRevision("m"))
    script = write(project, NewRevision("m", rev_id="dddd", head="side@head", depends_on=("bb",)))
    assert script is not None
    assert (script.down_revision, script.dependencies) == ("cccc", "bbbb")
    script = write(project, NewRevision("m", rev_id="eeee", head="base"))
    assert script is not None
    assert script.down_revision is None
    assert len(files(project)) == 5


def test_a_merge(project: Foreign) -> None:
    project.revision("aaaa", None)
    project.revision("bbbb", "aaaa")
    project.revision("cccc", "aaaa")
    graph = project.graph()
    new = merge_of(graph, ("heads",), NewRevision(rev_id="dddd"))
    script = write_revision(graph, (), directive(), new, render)
    assert script is not None
    assert sorted(script._versioned_down_revisions) == ["bbbb", "cccc"]
    assert project.graph().heads == ("dddd",)


def test_several_folders(project: Foreign) -> None:
    project.ini(
        (
            "[post_write_hooks]",
            "version_locations = %(here)s/migrations/versions:%(here)s/migrations/more\n\n[post_write_hooks]",
        )
    )
    more = project.root / "migrations" / "more"
    project.revision("aaaa", None, folder=more)
    script = write(project, NewRevision("follows", rev_id="bbbb"))
    assert script is not None
    assert Path(script.path).parent == more
    for spelled in ("migrations/versions", "project/migrations/versions", str(project.versions)):
        script = write(project, NewRevision("apart", head="base", version_path=spelled))
        assert script is not None
        assert Path(script.path).parent == project.versions
    with pytest.raises(UsageError, match="none of the project's folders"):
        write(project, NewRevision("m", head="base", version_path="elsewhere"))


def test_the_projects_hook_has_its_say(project: Foreign) -> None:
    project.edit(
        project.env,
        (
            "connection=connection, target_metadata=target_metadata\n",
            "connection=connection, target_metadata=target_metadata, process_revision_directives=hook\n",
        ),
        (
            "config = context.config\n",
            "config = context.config\n\ndef hook(context, revision, directives):\n"
            "    directives[0].message += ' (changed)'\n",
        ),
    )
    script = write(project, NewRevision("first", rev_id="aaaa"))
    assert script is not None
    assert script.doc == "first (changed)"


def test_a_hook_may_take_the_revision_away(project: Foreign) -> None:
    project.edit(
        project.env,
        (
            "connection=connection, target_metadata=target_metadata\n",
            "connection=connection, target_metadata=target_metadata, process_revision_directives=hook\n",
        ),
        (
            "config = context.config\n",
            "config = context.config\n\ndef hook(context, revision, directives):\n"
            "    assert revision == ()\n    directives[:] = []\n",
        ),
    )
    assert write(project, NewRevision("first")) is None
    assert files(project) == set()
    project.edit(project.env, ("directives[:] = []", "1 / 0"))
    with pytest.raises(EnvironmentFileError, match="ZeroDivisionError"):
        write(project, NewRevision("first"))
    assert files(project) == set()


HOOK = """[post_write_hooks]
hooks = mine
mine.type = exec
mine.executable = {executable}
mine.options = REVISION_SCRIPT_FILENAME
"""


def with_hook(project: Foreign, body: str) -> None:
    executable = project.root / "hook.sh"
    executable.write_text(f"#!/bin/sh\n{body}\n")
    executable.chmod(0o755)
    project.ini(("[post_write_hooks]\n", HOOK.format(executable=executable)))


def test_post_write_hooks(project: Foreign) -> None:
    with_hook(project, 'echo "# formatted" >> "$1"')
    script = write(project, NewRevision("first"))
    assert script is not None
    assert Path(script.path).read_text().endswith("# formatted\n")


def test_a_post_write_hook_that_breaks_the_file_leaves_nothing(project: Foreign) -> None:
    with_hook(project, 'echo "def (" > "$1"')
    with pytest.raises(HistoryError, match="could not be written"):
        write(project, NewRevision("first"))
    assert files(project) == set()


@pytest.mark.parametrize("broken", ['"""${message}', "${nothing_such()}", "<% 1/0 %>", "def (:"])
def test_a_broken_template_leaves_nothing(broken: str, project: Foreign) -> None:
    (project.root / "migrations" / "script.py.mako").write_text(broken)
    with pytest.raises(HistoryError) as error:
        write(project, NewRevision("first"))
    assert error.value.hint
    assert files(project) == set()


def test_no_template(project: Foreign) -> None:
    (project.root / "migrations" / "script.py.mako").unlink()
    with pytest.raises(ConfigurationError, match=r"script\.py\.mako") as error:
        write(project, NewRevision("first"))
    assert error.value.hint


def test_the_text_without_the_file_is_the_text_of_the_file(project: Foreign) -> None:
    project.revision("aaaa", None)
    new = NewRevision('say "it"', rev_id="bbbb", depends_on=())
    text = source_of(project.graph(), directive(), new, render)
    assert files(project) == {"aaaa_x.py"}
    script = write(project, new)
    assert script is not None

    def undated(source: str) -> list[str]:
        return [line for line in source.splitlines() if not line.startswith("Create Date")]

    assert undated(text) == undated(Path(script.path).read_text())
