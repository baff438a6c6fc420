"""Objects that models declare as SQL, or as SQLAlchemy's own objects and a library's that are written as SQL first.

What a statement declares is `parsing`'s to say, which is imported only where there is one.
"""

from collections.abc import Iterable, Sequence

import sqlalchemy
from sqlalchemy import MetaData

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.declarative import declarative_texts
from schemactl.declare.statements.native import native_texts
from schemactl.declare.statements.texts import texts
from schemactl.schema import Standalone


def standalone(
    metadatas: Sequence[MetaData], tables: Iterable[sqlalchemy.Table], rendering: Rendering
) -> tuple[Standalone, ...]:
    """The objects that models declare as SQL, for one dialect.

    Raises:
        ModelsError: a statement cannot be understood, or declares what another one declared.
    """
    written = [
        *native_texts(metadatas, tables, rendering),
        *texts(metadatas, tables, rendering.dialect.name),
        *(item for metadata in metadatas for item in declarative_texts(metadata, rendering)),
    ]
    if not written:
        return ()
    from schemactl.declare.statements.parsing import parsed

    return parsed(written, rendering)
