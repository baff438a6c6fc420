"""Operations for Alembic's own autogenerate, which makes the downgrade by reversing what it gets."""

from collections.abc import Sequence

from alembic.autogenerate import renderers
from alembic.autogenerate.api import AutogenContext
from alembic.autogenerate.render import render_op
from alembic.operations.ops import MigrateOperation, OpContainer


class Both(OpContainer):
    """Operations one way that know those of the other way: Alembic reverses them as a whole."""

    def __init__(self, forwards: Sequence[MigrateOperation], backwards: Sequence[MigrateOperation]) -> None:
        """Hold both ways.

        Args:
            forwards: the operations of this way, in their order.
            backwards: those that take them back, in their order.
        """
        super().__init__(forwards)
        self.backwards = list(backwards)

    def reverse(self) -> "Both":
        return Both(self.backwards, self.ops)


@renderers.dispatch_for(Both)
def _render_both(context: AutogenContext, operation: Both) -> list[str]:
    return [text for item in operation.ops for text in render_op(context, item)]
