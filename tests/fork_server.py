"""A process that has imported what schemactl needs and forks itself for each `schemactl` of a shell.

Each command is a real process with the shell's streams, folder and environment; only the second that the imports take
is spent once. The program that a shell finds in the place of schemactl hands over its three streams, and ends as the
command does.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from tests.failures.forks import import_ahead

PROGRAM = """\
#!{python} -IS
import json, os, socket, sys
with socket.socket(socket.AF_UNIX) as server:
    server.connect({path!r})
    socket.send_fds(server, [b" "], [0, 1, 2])
    request = {{"arguments": sys.argv[1:], "folder": os.getcwd(), "environment": dict(os.environ)}}
    server.sendall(json.dumps(request).encode())
    server.shutdown(socket.SHUT_WR)
    sys.exit(int(server.recv(16) or 70))
"""


@contextmanager
def forked_program() -> Iterator[str]:
    """The text of a program that runs schemactl's command line in a process forked for it."""
    with tempfile.TemporaryDirectory(prefix="schemactl-forks-") as folder:
        path = Path(folder, "socket")
        command = [sys.executable, "-m", __name__, str(path)]
        with subprocess.Popen(command, cwd=Path(__file__).parent.parent, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            yield PROGRAM.format(python=sys.executable, path=str(path))
            process.terminate()


def serve(path: str) -> None:
    """Forks for each connection, until the process is ended."""
    import_ahead()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the children: they answer themselves
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path)
        server.listen()
        print("ready", flush=True)
        while True:
            client, _ = server.accept()
            if os.fork() == 0:
                server.close()
                _run(client)
            client.close()


def _run(client: socket.socket) -> NoReturn:
    code = 70
    try:
        _, streams, *_ = socket.recv_fds(client, 1, 3)
        request = json.loads(b"".join(iter(lambda: client.recv(65536), b"")))
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
            os.close(stream)
        os.chdir(request["folder"])
        os.environ.clear()
        os.environ.update(request["environment"])
        time.tzset()
        sys.path[:] = [request["folder"], *(entry for entry in sys.path if entry)]
        from schemactl.__main__ import main

        code = main(request["arguments"])
    except SystemExit as ending:
        code = ending.code if isinstance(ending.code, int) else 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        client.sendall(str(code).encode())
        os._exit(code)


if __name__ == "__main__":
    serve(sys.argv[1])
