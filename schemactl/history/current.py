"""Where a database stands."""

from schemactl.environment import Environment


def current_revisions(environment: Environment) -> tuple[str, ...]:
    """The revisions in the version table, sorted; none where there is no such table. Nothing is written.

    Args:
        environment: as `run_environment` gives it; one without a connection stands at the base.
    """
    if environment.connection is None:
        return ()
    began_here = not environment.connection.in_transaction()
    try:
        return tuple(sorted(environment.context.get_current_heads()))
    finally:
        if began_here:
            environment.connection.rollback()
