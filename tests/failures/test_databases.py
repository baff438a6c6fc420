"""Databases that cannot be reached or opened: every command that opens them says so alike, and changes nothing."""

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import make_url

from tests.failures.lab import MORE_MODELS, OPENING, VERBS, expect_clear, expect_json, fingerprint, scratch_left

MARKER = "s3cr%et-Marker/9"
QUOTED = "s3cr%25et-Marker%2F9"


@contextmanager
def refusing(reply: bytes) -> Iterator[int]:
    """The port of a server that answers every start-up message as PostgreSQL does when it refuses."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            while True:
                try:
                    client, _ = server.accept()
                except OSError:
                    return
                with client:
                    while (said := client.recv(4096))[4:8] in (b"\x04\xd2\x16\x2f", b"\x04\xd2\x16\x30"):
                        client.sendall(b"N")  # no TLS, no GSSAPI
                    if said:
                        client.sendall(reply)

        threading.Thread(target=serve, daemon=True).start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)


def refusal(state: str, text: str) -> bytes:
    """PostgreSQL's ErrorResponse."""
    body = b"".join(b"%c%s\0" % (kind, value.encode()) for kind, value in
                    ((b"S"[0], "FATAL"), (b"V"[0], "FATAL"), (b"C"[0], state), (b"M"[0], text))) + b"\0"  # fmt: skip
    return b"E" + (len(body) + 4).to_bytes(4, "big") + body


def _expect_everywhere(project, url, code, *words, verbs=OPENING):
    project.url, sqlite = url, project.url
    try:
        for verb in verbs:
            done = project.run(*VERBS[verb])
            expect_clear(done, code, *words)
            assert "arker" not in done.stdout + done.stderr, done.said
        data = expect_json(project.run("migrate", "--yes", "--format", "json"), code)
        assert "arker" not in str(data)
    finally:
        project.url = sqlite


URLS = {
    "no scheme": ("nonsense", 3, "URL"),
    "no driver name": ("://me:s3cr-Marker@h/d", 3, "URL"),
    "port is no number": ("postgresql://me:s3cr-Marker@h:port/d", 3, "URL"),
    "not the models' scheme": ("postgresqll://me:s3cr-Marker@h/d", 3, "postgresqll"),
    "driver not installed": ("mysql+mysqldb://me:s3cr-Marker@h/d", 3, "pip install"),
    "unknown driver": ("postgresql+nothing://me:s3cr-Marker@h/d", 3, "nothing"),
    "no such host": ("postgresql://me:s3cr-Marker@nowhere.invalid/d", 4, "nowhere.invalid"),
    "folder missing": ("sqlite:////nowhere/at/all.db", 4, "/nowhere/at"),
}


@pytest.mark.parametrize("name", URLS)
def test_urls(make, name):
    url, code, word = URLS[name]
    project = make()
    project.write("models/__init__.py", MORE_MODELS)
    before = project.state()
    _expect_everywhere(project, url, code, word)
    assert project.state() == before


def test_server_down(make):
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        port = bound.getsockname()[1]
        project = make()
        project.write("models/__init__.py", MORE_MODELS)
        before = project.state()
        _expect_everywhere(project, f"postgresql://me:{QUOTED}@127.0.0.1:{port}/shop", 4, str(port), "refused|Start")
        assert project.state() == before


def test_wrong_password(make):
    project = make()
    project.write("models/__init__.py", MORE_MODELS)
    before = project.state()
    with refusing(refusal("28P01", 'password authentication failed for user "me"')) as port:
        _expect_everywhere(project, f"postgresql://me:{QUOTED}@127.0.0.1:{port}/shop", 4, "password", "'me'")
    assert project.state() == before


def test_database_missing(make, postgresql_server):
    project = make()
    project.write("models/__init__.py", MORE_MODELS)
    before = project.state()
    url = make_url(postgresql_server).set(database="schemactl_test_nowhere")
    _expect_everywhere(project, url.render_as_string(hide_password=False), 4, "schemactl_test_nowhere", "createdb")
    assert project.state() == before


@pytest.mark.parametrize("content", [b"x" * 4096, b"SQLite format 3\0" + b"x" * 84], ids=["text", "broken header"])
def test_a_file_that_is_no_database(make, content):
    project = make()
    project.write("models/__init__.py", MORE_MODELS)
    project.database.write_bytes(content)
    before = project.state()
    _expect_everywhere(project, project.url, 4, "shop.db", "database")
    assert project.state() == before


WRITING = ("upgrade", "downgrade", "stamp", "migrate")
LOOKING = ("status", "current", "history -i", "inspect", "diff", "check", "upgrade --dry-run", "upgrade --sql",
           "migrate --dry-run")  # fmt: skip


@pytest.fixture
def unprivileged(make):
    """A project in which file modes count, for root as well."""
    project = make()
    project.ok("upgrade", "r1")
    project.obeys_modes = os.geteuid() == 0
    return project


@pytest.mark.parametrize("what", ["file", "folder"])
def test_read_only_file(unprivileged, what):
    project = unprivileged
    project.write("models/__init__.py", MORE_MODELS)
    data = project.folder / "data"
    data.mkdir()
    moved = project.database.rename(data / "shop.db")
    project.url = f"sqlite:///{moved}"
    moved.chmod(0o444)
    data.chmod(0o555 if what == "folder" else 0o777)
    before = project.state()
    for verb in WRITING:
        expect_clear(project.run(*VERBS[verb]), 4, "shop.db", "read only")
        assert project.state() == before
    for verb in LOOKING:
        done = project.run(*VERBS[verb])
        assert done.code == (1 if verb == "check" else 0), done.said
    assert project.state() == before


def test_nothing_is_made_by_looking(make):
    """A database that is not there yet is empty, and stays away until something is applied."""
    project = make()
    for verb in LOOKING:
        done = project.run(*VERBS[verb])
        assert done.code == (1 if verb == "check" else 0), done.said
        assert not project.database.exists()


def test_migrate_leaves_no_scratch_database(make, postgresql_url, postgresql_server):
    """Whatever ends it: no consent, a broken history, models that cannot be created."""
    project = make(postgresql_url)
    project.write("models/__init__.py", MORE_MODELS)
    before = project.state()
    refused = project.run("migrate")
    expect_clear(refused, 2, "--yes")
    assert project.state() == before
    project.revision("r3", "r2", "raise ValueError('not today')")
    before = project.state()
    failed = project.run("migrate", "--yes")
    expect_clear(failed, 6, "r3", "not today")
    assert project.state() == before
    for done in (refused, failed):
        assert scratch_left(postgresql_server, done.pid) == []


def test_no_consent(make):
    project = make()
    project.write("models/__init__.py", MORE_MODELS)
    before = project.state()
    expect_clear(project.run("migrate"), 2, "--yes", "terminal")
    expect_json(project.run("migrate", "--format", "json"), 2)
    assert project.state() == before
    assert fingerprint(project.url) == ("no file",)
    assert not Path(project.database).exists()
