"""Views and the like that only this database has make way for a running revision, and come back within it.

No revision knows what somebody made by hand in one database, so the one that changes a column cannot drop and make it.
That is done here, while the revision runs on PostgreSQL:

    statement ─commands─► targets ─in_the_way─► dependents ─makings─► statements ─► dropped, and *away*
                                                                                              │
    later statement, end of the revision, commit ─────────────────────────────────────────────┴─► made again

Whoever wrote the statement, Alembic's operation or text, the server gets one text, and that is what is read. What the
revision drops itself before it changes what that needs is not there at that moment, and none of our business. What is
away comes back at the first statement that may not run without it, or else at the end of the revision, always in its
transaction: either all of it is there again in the end, or the revision fails and is taken back.
"""

from schemactl.apply.lifting.making import Remake
from schemactl.apply.lifting.running import Lifting

__all__ = ["Lifting", "Remake"]
