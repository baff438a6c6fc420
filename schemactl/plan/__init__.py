"""From changes to work: the one place that knows Alembic's operations.

changes ─make_plan─► Plan ─operations─► Alembic operations ─┬─ render ─► a revision's body
                       └─ inverse ─► the downgrade's Plan   ├─ statements ─► SQL
                                                            └─ directive ─► what a project's hooks take
"""

from schemactl.plan.both import Both
from schemactl.plan.docstrings import downgrade_words, upgrade_words
from schemactl.plan.operations import operations
from schemactl.plan.order import inverse, make_plan
from schemactl.plan.render import RenderedBody, directive, render
from schemactl.plan.standalone import remade, stays
from schemactl.plan.state import after_renames
from schemactl.plan.statements import statements
from schemactl.plan.steps import Phase, Plan, Step

__all__ = [
    "Both",
    "Phase",
    "Plan",
    "RenderedBody",
    "Step",
    "after_renames",
    "directive",
    "downgrade_words",
    "inverse",
    "make_plan",
    "operations",
    "remade",
    "render",
    "statements",
    "stays",
    "upgrade_words",
]
