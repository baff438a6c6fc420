"""Which processes live."""

import os


def is_alive(pid: int) -> bool:
    """Say whether a process of this host is running."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
