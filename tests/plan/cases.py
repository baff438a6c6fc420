"""Every case."""

from tests.plan.cases_columns import COLUMNS, GENERATED
from tests.plan.cases_constraints import CONSTRAINTS, INDEXES
from tests.plan.cases_rebuilds import REBUILDS, TOGETHER
from tests.plan.cases_tables import CASTS, DOTS, ENUMS, TABLES

CASES = [*COLUMNS, *GENERATED, *CONSTRAINTS, *INDEXES, *TABLES, *DOTS, *ENUMS, *CASTS, *REBUILDS, *TOGETHER]
