"""The corridor: ports, the plan check, the one partition loop, and the log of a run."""

from headwater.flow.loop import RunLog, run_plan
from headwater.flow.plan import Plan, make_plan
from headwater.flow.ports import Engine, Records, Stage

__all__ = ["Engine", "Plan", "Records", "RunLog", "Stage", "make_plan", "run_plan"]
