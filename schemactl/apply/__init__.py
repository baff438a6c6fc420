"""Running revisions: which ones, on which database, and what is left when one fails."""

from schemactl.apply.destroys import destroys
from schemactl.apply.offline import rendered
from schemactl.apply.planned import plan_apply
from schemactl.apply.replay import replay
from schemactl.apply.running import apply, stamp
from schemactl.apply.weighing import weighed

__all__ = ["apply", "destroys", "plan_apply", "rendered", "replay", "stamp", "weighed"]
