"""Operations as the body of a revision file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alembic.autogenerate.api import AutogenContext
from alembic.operations import ops
from alembic.operations.ops import MigrateOperation
from alembic.runtime.migration import MigrationContext

from schemactl.plan.directives import Source
from schemactl.plan.directives.blocks import operation_lines
from schemactl.plan.sqltext import ddl_dialect


@dataclass(frozen=True, slots=True)
class RenderedBody:
    """The text of a revision's two functions, as Alembic's templates take it: every line but the first indented.

    Attributes:
        upgrade: the statements of `upgrade()`, `pass` where there are none.
        downgrade: those of `downgrade()`.
        imports: the import lines that they need beyond `from alembic import op` and `import sqlalchemy as sa`.
    """

    upgrade: str
    downgrade: str
    imports: tuple[str, ...] = ()


def render(
    upgrade: Sequence[MigrateOperation],
    downgrade: Sequence[MigrateOperation],
    *,
    dialect: str,
    imports: Iterable[str] = (),
    opts: dict[str, object] | None = None,
) -> RenderedBody:
    """Writes operations down, ours and those that a project's own `process_revision_directives` put in.

    Args:
        upgrade: the operations of `upgrade()`.
        downgrade: the operations of `downgrade()`.
        dialect: SQLAlchemy's name of the dialect in which SQL expressions are spelled.
        imports: import lines to begin with.
        opts: what the project's env.py gave to `context.configure`; its `render_item` and prefixes count for
            operations that are not ours.
    """
    context = _context(dialect, opts or {})
    source = Source(ddl_dialect(dialect), context.imports, context=context)
    up, down = _body(upgrade, source), _body(downgrade, source)
    return RenderedBody(up, down, tuple(sorted(context.imports | set(imports))))


def directive(
    rev_id: str | None,
    message: str | None,
    upgrade_ops: Sequence[MigrateOperation],
    downgrade_ops: Sequence[MigrateOperation],
    *,
    imports: Iterable[str] = (),
    upgrade_token: str = "upgrades",  # noqa: S107
    downgrade_token: str = "downgrades",  # noqa: S107
) -> ops.MigrationScript:
    """The script object that `process_revision_directives` hooks take and change.

    Args:
        rev_id: the revision's id.
        message: its message.
        upgrade_ops: the operations of `upgrade()`.
        downgrade_ops: the operations of `downgrade()`.
        imports: import lines to begin with.
        upgrade_token: the template's variable for the upgrade's text, of this database where there are several.
        downgrade_token: the same for the downgrade.
    """
    return ops.MigrationScript(
        rev_id,
        ops.UpgradeOps(list(upgrade_ops), upgrade_token=upgrade_token),
        ops.DowngradeOps(list(downgrade_ops), downgrade_token=downgrade_token),
        message=message,
        imports=set(imports),
    )


def _context(dialect: str, opts: dict[str, object]) -> AutogenContext:
    options: dict[str, object] = {
        "sqlalchemy_module_prefix": "sa.",
        "alembic_module_prefix": "op.",
        "user_module_prefix": None,
        "render_item": None,
        "render_as_batch": False,
    }
    options |= {name: opts[name] for name in options if opts.get(name)}
    migration = MigrationContext.configure(dialect=ddl_dialect(dialect), opts={"as_sql": True})
    return AutogenContext(migration, opts=options, autogenerate=False)


def _body(operations: Sequence[MigrateOperation], source: Source) -> str:
    text = "\n".join(filter(None, (operation_lines(item, source) for item in operations))) or "pass"
    first, *others = text.split("\n")
    return "\n".join([first, *(f"    {line}" if line else "" for line in others)])
