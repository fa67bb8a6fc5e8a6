"""Ask PyTorch, JAX, TensorFlow and Keras what the pages say of them.

Each framework is asked in a process of its own, on the CPU. All answers go into
measured.json, from which the pages quote: {{ run("measure/frameworks").kink.relu }}.
`make frameworks` makes an environment for this and runs it.
"""

import importlib
import importlib.metadata
import json
import os
import platform
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[2]
DATA = Path(__file__).with_name("measured.json")
PACKAGES = ["torch", "tensorflow", "keras", "jax", "jaxlib", "numpy"]
# each column of the data, and on what Keras is to compute
COLUMNS = {
    "pytorch": None,
    "tensorflow": None,
    "jax": None,
    "keras": "tensorflow",
    "keras_on_jax": "jax",
    "keras_on_pytorch": "torch",
}
FRAMEWORKS = ("pytorch", "tensorflow", "jax", "keras")
# Keras gives these as what it computes on does
NOT_OF_KERAS = ("steps", "far", "fading", "tanh_of_five", "infinity")
QUIET = {
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "-1",
    "JAX_PLATFORMS": "cpu",
}


def ask(column):
    """Print the answers of one framework as JSON."""
    from measure.frameworks import defaults, questions

    framework = column.partition("_")[0]
    module = importlib.import_module(f"measure.frameworks.in_{framework}")
    but = NOT_OF_KERAS if framework == "keras" else ()
    found = questions.answers(module, but)
    if column in FRAMEWORKS:
        pages = [
            page.read_text(encoding="utf-8")
            for page in sorted((ROOT / "docs").rglob("*.md"))
        ]
        found |= defaults.answers(framework)
        found |= defaults.names(framework, pages)
    if column in ("pytorch", "tensorflow"):
        only = importlib.import_module(f"measure.frameworks.only_{column}")
        found |= {f"{column}_{k}": v for k, v in only.answers().items()}
    print(json.dumps(found))


def answers_of(column):
    """Ask one framework in a process of its own."""
    backend = COLUMNS[column] or "tensorflow"
    environment = os.environ | QUIET | {"KERAS_BACKEND": backend}
    done = subprocess.run(
        [sys.executable, "-m", "measure.frameworks.measure", column],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


def by_name(columns):
    """Turn {framework: {section: {name: answer}}} into {section: {name: …}}.

    A variant of Keras is left out where it answers as Keras on TensorFlow does.
    """
    data = {}
    for column, sections in columns.items():
        for section, answers in sections.items():
            for name, answer in answers.items():
                if section == "names" or section.startswith(column + "_"):
                    data.setdefault(section, {})[name] = answer
                    continue
                row = data.setdefault(section, {}).setdefault(name, {})
                variant = column.startswith("keras_on")
                if not (variant and row.get("keras") == answer):
                    row[column] = answer
    return data


def conditions():
    """Return versions, device and date, and all of them in words."""
    versions = {
        package: importlib.metadata.version(package).partition("+")[0]
        for package in PACKAGES
    }
    now = datetime.now(UTC)
    date = f"{now.day} {now:%B %Y}"
    device = f"CPU, {platform.machine()}, {platform.system()}"
    return {
        "date": date,
        "device": device,
        "python": platform.python_version(),
        "versions": versions,
        "measured": (
            f"Measured with PyTorch {versions['torch']}, "
            f"TensorFlow {versions['tensorflow']}, "
            f"Keras {versions['keras']} and JAX {versions['jax']} "
            f"on a CPU, {date}"
        ),
    }


def as_text(data):
    """Write the data with one name a line, so that a change shows as one."""
    parts = []
    for section, names in data.items():
        if not isinstance(names, dict):
            parts.append(f"{json.dumps(section)}: {in_one_line(names)}")
            continue
        rows = [
            f"    {json.dumps(name)}: {in_one_line(answer)}"
            for name, answer in sorted(names.items())
        ]
        parts.append(f"{json.dumps(section)}: {{\n" + ",\n".join(rows) + "\n  }")
    return "{\n  " + ",\n  ".join(parts) + "\n}\n"


def in_one_line(answer):
    return json.dumps(answer, ensure_ascii=False)


def main():
    data = conditions() | by_name({one: answers_of(one) for one in COLUMNS})
    DATA.write_text(as_text(data), encoding="utf-8")
    print(f"{DATA.relative_to(ROOT)}: {data['measured']}.")


if __name__ == "__main__":
    ask(sys.argv[1]) if len(sys.argv) > 1 else main()
