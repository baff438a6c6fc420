"""A password never appears: in no output of any verb, in no file, with --debug neither."""

import pytest
from sqlalchemy import make_url

from tests.failures.lab import BASIC, MORE_MODELS, VERBS, files

MARKER = "QqZz-7/Marker@9"
QUOTED = "QqZz-7%2FMarker%409"
PIECES = ("QqZz", "Marker")
BROKEN = (
    f"postgresql://me:{QUOTED}@127.0.0.1:1/shop",
    f"postgresql://me:{MARKER}@127.0.0.1:1/shop",
    f"postgresql://me:{QUOTED}@127.0.0.1:port/shop",
    f"postgresql+nothing://me:{QUOTED}@127.0.0.1:1/shop",
    f"nothing://me:{QUOTED}@127.0.0.1:1/shop",
    f"postgresql//me:{QUOTED}@127.0.0.1:1/shop",
    f"postgresql:me:{QUOTED}@127.0.0.1:1/shop",
    f"postgresql://127.0.0.1:1/shop?user=me&password={QUOTED}",
    f"postgresql://me:{QUOTED}@nowhere.invalid/shop",
    f"postgresql+asyncpg://me:{QUOTED}@127.0.0.1:1/shop",
    f"sqlite:////nowhere/at/all.db?password={QUOTED}",
    f" postgresql://me:{QUOTED}@127.0.0.1:1/shop\n",
)


def _expect_silent(done):
    said = done.stdout + done.stderr
    assert not [piece for piece in PIECES if piece in said], done.said


@pytest.mark.parametrize("url", BROKEN)
def test_urls_that_do_not_work(make, url):
    project = make()
    project.write("models/__init__.py", MORE_MODELS)
    project.url = url
    for verb in ("upgrade", "diff", "migrate"):
        done = project.run(*VERBS[verb], "--debug")
        assert done.code in (3, 4), done.said
        _expect_silent(done)
    _expect_silent(project.run("status", "--format", "json"))
    _expect_silent(project.run("config"))
    _expect_silent(project.run("status", "--url", url))


def test_a_password_that_works(make, postgresql_url):
    """The server lets us in whatever the password is, so every verb does its work with one."""
    project = make()
    project.url = make_url(postgresql_url).set(password=MARKER).render_as_string(hide_password=False)
    project.write("models/__init__.py", MORE_MODELS)
    for verb in BASIC:
        _expect_silent(project.run(*VERBS[verb], "--debug"))
    for verb in ("diff", "upgrade", "status", "inspect"):
        _expect_silent(project.run(*VERBS[verb], "--format", "json"))
    project.revision("bad", project.ok("heads", "--format", "json").data["entries"][0]["revision"],
                     "raise ValueError(op.get_bind().engine.url.render_as_string(hide_password=False))")  # fmt: skip
    failed = project.run("upgrade")
    assert failed.code == 6, failed.said
    _expect_silent(failed)
    _expect_silent(project.run("upgrade", "--debug"))
    _expect_silent(project.run("upgrade", "--sql"))
    for path in files(project.folder):
        assert "QqZz" not in (project.folder / path).read_text(), path


def test_env_py_that_prints_its_url_in_an_error(make):
    project = make()
    project.write("migrations/env.py", f"raise RuntimeError('postgresql://me:{MARKER}@h/d does not work')\n")
    for verb in ("status", "diff", "upgrade", "migrate"):
        done = project.run(*VERBS[verb])
        assert done.code == 3, done.said
        _expect_silent(done)
