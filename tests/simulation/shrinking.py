"""Makes a failing history as short as it still fails: what a person should have to read."""

from __future__ import annotations

from tests.simulation.running import Failure, S, Stage
from tests.simulation.script import Script

_MOST_RUNS = 400


def shrunk(stage: Stage[S], script: Script, failure: Failure) -> tuple[Script, Failure]:
    """The script without steps that it does not take to break the same invariant.

    Halves are left out first, then quarters, down to single steps.
    """
    runs = 0
    size = max(1, len(script.steps) // 2)
    while size >= 1 and runs < _MOST_RUNS:
        start = 0
        while start < len(script.steps) and runs < _MOST_RUNS:
            steps = script.steps[:start] + script.steps[start + size :]
            shorter = script.only(frozenset(step.index for step in steps))
            runs += 1
            found = stage.run(shorter)
            if found is not None and found.invariant == failure.invariant:
                script, failure = shorter, found
            else:
                start += size
        size //= 2
    return script, failure


def report(script: Script, failure: Failure) -> str:
    """The history in words, and how to have it told again."""
    indices = ",".join(str(step.index) for step in script.steps)
    lines = [f"seed {script.seed} breaks {failure.what}", ""]
    for step, told in zip(script.steps, failure.told, strict=False):
        lines.append(f"  {step.index:3} {script.seats[step.device].name}: {step.deed}: {told}")
    lines += [f"      {told}" for told in failure.told[len(script.steps) :]]
    length = "" if script.length is None else f" --length {script.length}"
    told_again = f"--seed {script.seed}{length} --steps {indices or 'none'}"
    lines += ["", f"python -m tests.simulation {told_again}"]
    return "\n".join(lines)
