"""The garbage collector's part in a run of the command line."""

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

YOUNG = 500_000
"""How many new objects a run makes before the collector looks at them; Python's own number is 700 to 2000."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Lets the collector look seldom while the block runs, and not at all when the process ends.

    Models, `Schema`s and what libraries make of them are millions of objects that all live to the end. Looking at them
    again and again takes as long as all the rest, and once more at the end. What a long migration leaves behind is
    still collected.
    """
    before = gc.get_threshold()
    gc.set_threshold(YOUNG, 50, 100)
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)
    try:
        yield
    finally:
        # What is left counts as old from now on: else the first few objects after this would have it all looked at.
        gc.freeze()
        gc.unfreeze()
        gc.set_threshold(*before)
