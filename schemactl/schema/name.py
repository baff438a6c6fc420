"""Names of objects."""

from dataclasses import dataclass
from operator import attrgetter


@dataclass(frozen=True, order=True, slots=True)
class ObjectName:
    """The name of a top-level object.

    Attributes:
        name: the object's own name, unquoted, in the case in which the database stores it.
        namespace: the namespace it stands in (what SQL calls a schema), or "" for the connection's default one
            (PostgreSQL: the first of `search_path`, most often `public`; SQLite: `main`). Both readers write the
            default namespace as "", however it was spelled, so that `public.users` and `users` are one name.
    """

    name: str
    namespace: str = ""

    def __str__(self) -> str:
        return f"{self.namespace}.{self.name}" if self.namespace else self.name

    @property
    def sqlalchemy_schema(self) -> str | None:
        """The namespace as SQLAlchemy and Alembic take it in `schema=`."""
        return self.namespace or None


in_words = attrgetter("name", "namespace")
"""The words of a name, by which many names are sorted quicker than by themselves, and alike."""
