"""The command line itself: help, shared options, errors, exit codes. What the commands do is tested with `api`."""

import json
import os
import re
import resource
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

from schemactl.__main__ import main
from schemactl.cli.command import Command
from schemactl.cli.exit_codes import EXIT_CODES
from schemactl.cli.group import COMMANDS, group
from schemactl.cli.invocation import Invocation
from schemactl.cli.options import SHARED_NAMES, WITHOUT_DATABASE, SharedOption

NAMES = list(COMMANDS)
CONTEXT = click.Context(group, info_name="schemactl")


def command_of(name: str) -> Command:
    found = group.get_command(CONTEXT, name)
    assert isinstance(found, Command)
    return found


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith("SCHEMACTL_")]:
        if name != "SCHEMACTL_TEST_POSTGRESQL":
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


# --- help ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_help_has_summary_options_two_examples_and_exit_codes(name, capsys):
    assert main([name, "--help"]) == 0
    text = capsys.readouterr().out
    examples = re.search(r"^Examples:\n(.*?)\n\n", text, re.S | re.M)
    assert examples is not None
    assert sum(f"schemactl {name}" in line for line in examples[1].splitlines()) >= 2
    assert re.search(r"^Exit codes:\n +0 ", text, re.M)
    assert "--help" in text


@pytest.mark.parametrize("name", NAMES)
def test_examples_parse(name):
    """An example that the command would refuse teaches the wrong thing."""
    for line, _ in command_of(name).examples:
        words = re.findall(r'"[^"]*"|\S+', line.partition(" > ")[0].removeprefix('eval "$(').removesuffix(')"'))
        assert words[:2] == ["schemactl", name]
        command_of(name).make_context(name, [word.strip('"') for word in words[2:]], obj=Invocation())


@pytest.mark.parametrize("name", NAMES)
def test_summaries_fit_in_the_list(name):
    assert len(command_of(name).get_short_help_str(100)) <= 58


@pytest.mark.parametrize("name", NAMES)
def test_exit_codes_are_in_the_table(name):
    assert set(command_of(name).exits) <= set(EXIT_CODES)


def test_the_group_lists_every_command_in_order(capsys):
    assert main(["--help"]) == 0
    listed = re.findall(r"^  ([a-z]+)  +\S", capsys.readouterr().out.partition("Commands:")[2], re.M)
    assert listed == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_shared_options_are_everywhere(name):
    shared = {each.name for each in command_of(name).params if isinstance(each, SharedOption)}
    expected = {"init": set(WITHOUT_DATABASE), "completion": {"debug"}}.get(name, set(SHARED_NAMES))
    assert shared == expected


def test_version(capsys):
    assert main(["--version"]) == 0
    assert re.fullmatch(r"schemactl \d+\.\d+\.\d+\n", capsys.readouterr().out)


# --- cost ---------------------------------------------------------------------------------------------------------

HEAVY = ("sqlalchemy", "alembic", "sqlmodel", "rich", "schemactl.api", "schemactl.report", "schemactl.changes")


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["diff", "--help"], ["difff"]])
def test_help_imports_nothing_heavy(arguments):
    program = (
        "import sys, io; from schemactl.__main__ import main; sys.stdout = io.StringIO()\n"
        f"try: group_code = main({arguments!r})\n"
        "finally: sys.stdout = sys.__stdout__\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    loaded = eval(done.stdout)
    assert loaded == [] or arguments == ["difff"], done.stdout + done.stderr
    assert not {"sqlalchemy", "alembic", "sqlmodel", "schemactl.api"} & set(loaded)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_help_costs_little(arguments):
    def cpu(*command: str) -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *command], stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    bare = min(cpu("-c", "pass") for _ in range(5))
    ours = min(cpu("-m", "schemactl", *arguments) for _ in range(5))
    assert ours - bare < 0.150


# --- options before and after the command -------------------------------------------------------------------------


def parsed(*arguments: str) -> Invocation:
    invocation = Invocation()
    with group.make_context("schemactl", list(arguments), obj=invocation) as context:
        # Click 8.2 gave the attribute its underscore.
        held = vars(context).get("_protected_args", vars(context).get("protected_args"))
        name, command, rest = group.resolve_command(context, [*held, *context.args])
        assert command is not None
        command.make_context(name, rest, parent=context)
    return invocation


@pytest.mark.parametrize("order", [("--url", "sqlite:///a", "diff"), ("diff", "--url", "sqlite:///a")])
def test_before_or_after(order):
    assert parsed(*order).url == "sqlite:///a"


def test_after_wins():
    assert parsed("--env", "a", "--format", "json", "diff", "--env", "b").env == "b"
    assert parsed("--env", "a", "--format", "json", "diff", "--env", "b").format == "json"


def test_x_adds_up():
    assert parsed("-x", "a=1", "diff", "-x", "b=2", "-x", "c=3").x == ("a=1", "b=2", "c=3")


def test_environment_variables(monkeypatch):
    monkeypatch.setenv("SCHEMACTL_FORMAT", "json")
    monkeypatch.setenv("SCHEMACTL_NO_INPUT", "1")
    monkeypatch.setenv("SCHEMACTL_ENV", "staging")
    invocation = parsed("diff")
    assert (invocation.format, invocation.no_input, invocation.env) == ("json", True, "staging")


def test_an_option_before_the_command_beats_the_environment(monkeypatch):
    monkeypatch.setenv("SCHEMACTL_ENV", "staging")
    monkeypatch.setenv("SCHEMACTL_FORMAT", "json")
    invocation = parsed("--env", "prod", "--format", "rich", "diff")
    assert (invocation.env, invocation.format) == ("prod", "rich")


@pytest.mark.parametrize("target", ["-1", "-12", "+1", "base", "label@-1", "1a2b-1"])
def test_relative_revisions_are_arguments(target):
    context = command_of("downgrade").make_context("downgrade", [target], obj=Invocation())
    assert context.params["target"] == target


def test_a_range_may_begin_relative():
    context = command_of("history").make_context("history", ["-3:current"], obj=Invocation())
    assert context.params["revision_range"] == "-3:current"


# --- errors -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["difff"], "There is no command 'difff'. Did you mean diff?"),
        (["diff", "--nope"], "No such option"),
        (["downgrade"], "Missing argument"),
        (["diff", "--format", "xml"], "'xml' is not one of"),
        (["completion", "tcsh"], "'tcsh' is not one of"),
        (["diff", "too", "many"], "unexpected extra arguments"),
    ],
)
def test_wrong_usage(arguments, message, capsys):
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    first, hint = err.splitlines()
    assert first.startswith("error: ")
    assert message in first
    assert hint.startswith("hint: See: schemactl")


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("init", "completion")])
def test_without_a_project(name, capsys):
    required = {"downgrade": ["base"], "stamp": ["head"]}.get(name, [])
    assert main([name, *required]) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("error: No project found")
    assert "hint: Start a project here with: schemactl init" in err
    assert "Traceback" not in err


def test_errors_as_json(capsys):
    assert main(["status", "--format=json"]) == 3
    out, err = capsys.readouterr()
    document = json.loads(out)
    assert document["schema_version"] == 1
    assert document["command"] == "status"
    assert document["exit_code"] == 3
    assert document["error"]["code"] == "configuration_error"
    assert document["error"]["message"].startswith("No project found")
    assert document["error"]["hint"]
    assert err.startswith("error: ")


@pytest.mark.parametrize("arguments", [["--format", "json", "downgrade"], ["downgrade", "--format=json"]])
def test_wrong_usage_as_json(arguments, capsys):
    assert main(arguments) == 2
    document = json.loads(capsys.readouterr().out)
    assert (document["command"], document["error"]["code"], document["exit_code"]) == ("downgrade", "usage_error", 2)


def test_debug_shows_the_traceback(capsys):
    assert main(["status", "--debug"]) == 3
    err = capsys.readouterr().err
    assert "Traceback" in err
    assert err.splitlines()[-1].startswith("hint: ")


def test_a_file_that_is_not_there(capsys):
    assert main(["status", "--config", "nope.toml"]) == 3
    assert "nope.toml" in capsys.readouterr().err


class Boom:
    """A command that fails in any way."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def __call__(self, **_: object) -> None:
        raise self.error


@pytest.mark.parametrize(
    ("error", "code"),
    [(ZeroDivisionError("postgresql://me:s3cret@host/db"), 3), (KeyboardInterrupt(), 130), (RecursionError(), 3)],
)
def test_unexpected_exceptions(error, code, capsys, monkeypatch):
    monkeypatch.setattr(command_of("config"), "callback", Boom(error))
    assert main(["config"]) == code
    err = capsys.readouterr().err
    assert "Traceback" not in err
    assert "s3cret" not in err
    if code == 3:
        assert type(error).__name__ in err
        assert "--debug" in err


def test_debug_hides_passwords_too(capsys, monkeypatch):
    monkeypatch.setattr(command_of("config"), "callback", Boom(ValueError("postgresql://me:s3/cr@et@host/db")))
    assert main(["config", "--debug"]) == 3
    err = capsys.readouterr().err
    assert "Traceback" in err
    assert "cr@et" not in err
    assert "s3" not in err


def test_control_characters_of_a_message_are_escaped(capsys, monkeypatch):
    from schemactl.errors import ConfigurationError

    monkeypatch.setattr(
        command_of("config"), "callback", Boom(ConfigurationError("a\x1b[31mb [red]c[/red]", "two\nlines"))
    )
    assert main(["config"]) == 3
    assert capsys.readouterr().err == "error: a\\x1b[31mb [red]c[/red]\nhint: two\nlines\n"


def test_nothing_at_all_shows_the_help(capsys):
    assert main([]) == 2
    assert "Usage: schemactl" in "".join(capsys.readouterr())


# --- as a process -------------------------------------------------------------------------------------------------


def test_the_reader_of_a_pipe_may_leave():
    command = f"{sys.executable} -m schemactl completion bash | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
    assert done.stderr == ""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_signals(number, code, tmp_path):
    program = (
        "import sys, time; from schemactl.__main__ import main; from schemactl.cli.group import group; import click\n"
        "command = group.get_command(click.Context(group), 'config')\n"
        "def callback(**_):\n"
        "    try:\n"
        "        print('ready', flush=True)\n"
        "        time.sleep(30)\n"
        "    finally: print('closed', flush=True)\n"
        "command.callback = callback\n"
        "sys.exit(main(['config']))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    assert process.stderr.readline() == "ready\n"
    process.send_signal(number)
    out, err = process.communicate(timeout=20)
    assert process.returncode == code
    assert err.startswith("closed\n")
    assert "Traceback" not in err
    assert out == ""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell, capsys):
    assert main(["completion", shell]) == 0
    assert "_SCHEMACTL_COMPLETE" in capsys.readouterr().out


def complete(*words: str, cwd: Path) -> list[str]:
    environment = {
        **os.environ,
        "_SCHEMACTL_COMPLETE": "bash_complete",
        "COMP_WORDS": " ".join(words),
        "COMP_CWORD": str(len(words) - 1),
    }
    done = subprocess.run([sys.executable, "-m", "schemactl"], cwd=cwd, env=environment, capture_output=True, text=True)
    assert done.stderr == ""
    return [line.partition(",")[2] for line in done.stdout.splitlines() if line]


REVISION = """
raise RuntimeError("completion runs no revision file")
revision = {revision!r}
down_revision = {down!r}
"""


def test_completion_of_revisions(tmp_path):
    from schemactl.generate import scaffold

    scaffold(tmp_path, asynchronous=False, overwrite=lambda path: True)
    (tmp_path / "models/__init__.py").write_text("raise RuntimeError('completion imports no models')")
    versions = tmp_path / "migrations/versions"
    (versions / "a.py").write_text('"""first"""' + REVISION.format(revision="1a2b3c", down=None))
    (versions / "b.py").write_text('"""second"""' + REVISION.format(revision="1d4e5f", down="1a2b3c"))
    assert set(complete("schemactl", "upgrade", "1", cwd=tmp_path)) == {"1a2b3c", "1d4e5f"}
    assert complete("schemactl", "downgrade", "1a", cwd=tmp_path) == ["1a2b3c"]
    assert complete("schemactl", "diff", "--from", "1d", cwd=tmp_path) == ["1d4e5f"]
    assert complete("schemactl", "upgrade", "he", cwd=tmp_path) == ["head", "heads"]


def test_completion_of_commands_and_without_a_project(tmp_path):
    assert complete("schemactl", "sta", cwd=tmp_path) == ["status", "stamp"]
    assert complete("schemactl", "upgrade", "1", cwd=tmp_path) == []


PRINTING = """
import subprocess, sys
from schemactl.__main__ import main
from schemactl.cli.group import group
from schemactl.reports import ConfigReport
import click
def callback(**_):
    print("noise")
    subprocess.run(["echo", "noise of a process"])
    return ConfigReport(root="x", settings=())
group.get_command(click.Context(group), "config").callback = callback
sys.exit(main(["config", "--format", "json"]))
"""


def test_what_others_print_does_not_get_into_the_report():
    done = subprocess.run([sys.executable, "-c", PRINTING], capture_output=True, text=True)
    assert json.loads(done.stdout)["root"] == "x"
    assert "noise\n" in done.stderr
    assert "noise of a process\n" in done.stderr
