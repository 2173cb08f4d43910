"""One bad item never costs the others: it is set aside with its refusal, whether it raises or kills its worker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from headwater.errors import InputError, RunError
from headwater.flow.executor import Task
from headwater.model import Refusal

Item = TypeVar("Item")
Made = TypeVar("Made")
WORLD = (OSError, MemoryError, InputError, RunError)  # no item's fault: the run stops


def run_each(
    task: Task,
    items: Sequence[Item],
    run: Callable[[Sequence[Item]], Iterable[Made]],
    *,
    name_of: Callable[[Item], str],
    refused: Callable[[Item, str], Iterable[Made]],
) -> list[Made]:
    """Gives what all items yield together; where that fails, what each yields by itself, or its refusals.

    ``refused`` is told the item and in words what happened.
    """
    if task.trail is None and not task.skip:
        try:
            return list(run(items))
        except WORLD:
            raise
        except Exception:  # the partition's edge: whose fault it is comes out below
            pass
    made: list[Made] = []
    for item in items:
        made.extend(_by_itself(task, item, run, name_of(item), refused))
    return made


def _by_itself(
    task: Task,
    item: Item,
    run: Callable[[Sequence[Item]], Iterable[Made]],
    name: str,
    refused: Callable[[Item, str], Iterable[Made]],
) -> list[Made]:
    if name in task.skip:
        return list(refused(item, "the worker died over it"))
    if task.trail is not None:
        task.trail.write_text(name, encoding="utf-8")
    try:
        return list(run([item]))
    except WORLD:
        raise
    except Exception as error:  # recorded as a refusal, with its words
        return list(refused(item, f"{type(error).__name__}: {error}"))


def refusal_of(name: str, *, stage: str, why: str, story: str | None = None) -> Refusal:
    """Gives the refusal of an item that a stage failed on: ``item.failed``, or ``story.failed`` where its story did."""
    if story is None:
        code, what = "item.failed", f"The stage {stage!r} failed on it"
    else:
        code, what = "story.failed", f"The stage {stage!r} failed on its story {story}"
    message = f"{name}: {what} ({' '.join(why.split())[:200]}), and it was set aside: please report this."
    return Refusal(scope="report", input=name, report=None, code=code, message=message)
