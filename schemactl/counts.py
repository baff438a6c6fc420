"""What the rows of a database say about a step before it runs: how many it takes, or how many stop it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Count:
    """What one danger of a step would befall on the target.

    Attributes:
        name: what was looked at, as flags spell it: `users`, `users.nick`, `color.red`.
        said: what was found, in one sentence.
        rows: how many rows; None where they could not be counted in time, or by nobody before the step runs.
        estimated: whether `rows` is the server's own estimate.
        newest: the newest of them, by the column `newest_by`; None where the table has no such column.
        newest_by: the column that says when a row was written.
        keys: the primary keys of some of them: `id=3`.
        stops: whether the step fails because of them.
    """

    name: str
    said: str
    rows: int | None
    estimated: bool = False
    newest: str | None = None
    newest_by: str | None = None
    keys: tuple[str, ...] = ()
    stops: bool = False

    @property
    def is_none(self) -> bool:
        """Whether it is sure that no row is concerned."""
        return self.rows == 0 and not self.estimated
