"""Say what differs between two data files, as a list in Markdown.

    python -m measure.frameworks.compare old.json new.json
    python -m measure.frameworks.compare new.json

The second form names the versions only. The first prints nothing if all answers
are the same. A number that is less than 5 % off is the same: another processor
may round otherwise.
"""

import json
import sys
from pathlib import Path

CONDITIONS = ("date", "device", "python", "measured", "versions")


def flat(data, path=""):
    """Return {"kink.relu.pytorch": 0, …}."""
    if not isinstance(data, dict):
        return {path: data}
    found = {}
    for name, part in data.items():
        found |= flat(part, f"{path}.{name}" if path else name)
    return found


def same(old, new):
    numbers = (int, float)
    if isinstance(old, numbers) and isinstance(new, numbers):
        return abs(old - new) <= 0.05 * max(abs(old), abs(new))
    return old == new


def changes(old, new):
    """Return one line for each answer that differs."""
    before, after = (
        flat({k: v for k, v in data.items() if k not in CONDITIONS})
        for data in (old, new)
    )
    lines = []
    for name in sorted(before | after):
        was, is_now = before.get(name, "not asked"), after.get(name, "gone")
        if not same(was, is_now):
            lines.append(f"- `{name}`: {was} before, {is_now} now")
    return lines


def read(file):
    return json.loads(Path(file).read_text(encoding="utf-8"))


def main(*files):
    *old, new = map(read, files)
    if not old:
        names = ("torch", "tensorflow", "keras", "jax")
        print(", ".join(f"{name} {new['versions'][name]}" for name in names))
    elif lines := changes(*old, new):
        print(f"{new['measured']}. {old[0]['measured']} before.\n")
        print("\n".join(lines))


if __name__ == "__main__":
    main(*sys.argv[1:])
