"""What is true of each activation function: one row a function.

A definition is written here a second time, in mpmath, and differentiated
numerically where a slope is needed: no formula for a slope is repeated.
"""

import importlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from mpmath import mp, mpf

INF = float("inf")
SCALE, SELU_ALPHA = 1.0507009873554805, 1.6732632423543772


@dataclass(frozen=True)
class Oracle:
    """A function and its slope, as they should be.

    definition: from an mpf to an mpf, exact to the working precision.
    limits: f(-inf), f(inf), f'(-inf), f'(inf); None for a wave.
    extremes: lowest f, highest f, lowest f', highest f'.
    kinks: where there is no slope, and which one is returned there.
    units: units of the last place allowed at z. Where f falls like exp(-z^2)
        or has a factor inside, a rounding of z or of its square counts.
    finite_up_to: the power of the largest number up to which f is finite.
    dips: the slope passes through 0 between z = -2.5 and z = -0.3.
    """

    definition: Callable
    limits: tuple | None
    extremes: tuple
    kinks: dict = field(default_factory=dict)
    units: Callable = lambda z: 8
    finite_up_to: float = 1.0
    dips: bool = False

    def __call__(self, z):
        return self.definition(mpf(z))

    def slope(self, z):
        """Differentiate, with enough digits to see 1 - exp(-2 |z|)."""
        with mp.workdps(max(50, 30 + int(0.9 * abs(z)))):
            return mp.diff(self.definition, mpf(z))


FUNCTIONS = {
    "sigmoid": Oracle(
        lambda z: 1 / (1 + mp.exp(-z)),
        limits=(0, 1, 0, 0),
        extremes=(0, 1, 0, 0.25),
    ),
    "tanh": Oracle(
        mp.tanh,
        limits=(-1, 1, 0, 0),
        extremes=(-1, 1, 0, 1),
    ),
    "relu": Oracle(
        lambda z: z if z > 0 else mpf(0),
        limits=(0, INF, 0, 1),
        extremes=(0, INF, 0, 1),
        kinks={0: 0},
    ),
    "leaky_relu": Oracle(
        lambda z: z if z > 0 else mpf("0.01") * z,
        limits=(-INF, INF, 0.01, 1),
        extremes=(-INF, INF, 0.01, 1),
        kinks={0: 0.01},
    ),
    "elu": Oracle(
        lambda z: z if z > 0 else mp.expm1(z),
        limits=(-1, INF, 0, 1),
        extremes=(-1, INF, 0, 1),
    ),
    "softplus": Oracle(
        lambda z: mp.log1p(mp.exp(z)),
        limits=(0, INF, 0, 1),
        extremes=(0, INF, 0, 1),
    ),
    "silu": Oracle(
        lambda z: z / (1 + mp.exp(-z)),
        limits=(0, INF, 0, 1),
        extremes=(-0.27846455, INF, -0.09983936, 1.09983936),
        dips=True,
    ),
    "gelu": Oracle(
        lambda z: z * mp.erfc(-z / mp.sqrt(2)) / 2,
        limits=(0, INF, 0, 1),
        extremes=(-0.16997121, INF, -0.12890418, 1.12890418),
        units=lambda z: 8 + 2 * z * z,
        dips=True,
    ),
    "mish": Oracle(
        lambda z: z * mp.tanh(mp.log1p(mp.exp(z))),
        limits=(0, INF, 0, 1),
        extremes=(-0.30884326, INF, -0.11253069, 1.08849847),
        dips=True,
    ),
    "step": Oracle(
        lambda z: mpf(1) if z >= 0 else mpf(0),
        limits=(0, 1, 0, 0),
        extremes=(0, 1, 0, 0),
        kinks={0: 0},
    ),
    "scaled tanh": Oracle(
        lambda z: mpf(1.7159) * mp.tanh(2 * z / 3),
        limits=(-1.7159, 1.7159, 0, 0),
        extremes=(-1.7159, 1.7159, 0, 1.7159 * 2 / 3),
        units=lambda z: 8 + 2 * abs(z),
    ),
    "Swish with β = 1.5": Oracle(
        lambda z: z / (1 + mp.exp(-3 * z / 2)),
        limits=(0, INF, 0, 1),
        extremes=(-0.18564303, INF, -0.09983936, 1.09983936),
        units=lambda z: 8 + 2 * abs(z),
        finite_up_to=0.99,
        dips=True,
    ),
    "softsign": Oracle(
        lambda z: z / (1 + abs(z)),
        limits=(-1, 1, 0, 0),
        extremes=(-1, 1, 0, 1),
    ),
    "arctan": Oracle(
        mp.atan,
        limits=(-float(mp.pi / 2), float(mp.pi / 2), 0, 0),
        extremes=(-float(mp.pi / 2), float(mp.pi / 2), 0, 1),
    ),
    "sine": Oracle(
        mp.sin,
        limits=None,
        extremes=(-1, 1, -1, 1),
    ),
    "Gaussian": Oracle(
        lambda z: mp.exp(-z * z),
        limits=(0, 0, 0, 0),
        extremes=(0, 1, -0.85776389, 0.85776389),
        units=lambda z: 8 + 2 * z * z,
    ),
    "hard tanh": Oracle(
        lambda z: max(min(z, 1), -1),
        limits=(-1, 1, 0, 0),
        extremes=(-1, 1, 0, 1),
        kinks={-1: 0, 1: 0},
    ),
    "hard sigmoid": Oracle(
        lambda z: max(min(z + 3, 6), 0) / mpf(6),
        limits=(0, 1, 0, 0),
        extremes=(0, 1, 0, 1 / 6),
        kinks={-3: 0, 3: 0},
    ),
    "hard swish": Oracle(
        lambda z: z * max(min(z + 3, 6), 0) / 6,
        limits=(0, INF, 0, 1),
        extremes=(-0.375, INF, -0.5, 1.5),
        kinks={-3: 0, 3: 1},
        dips=True,
    ),
    "SELU": Oracle(
        lambda z: mpf(SCALE) * (z if z > 0 else mpf(SELU_ALPHA) * mp.expm1(z)),
        limits=(-SCALE * SELU_ALPHA, INF, 0, SCALE),
        extremes=(-SCALE * SELU_ALPHA, INF, 0, SCALE * SELU_ALPHA),
        kinks={0: SCALE * SELU_ALPHA},
        finite_up_to=0.99,
    ),
    "ReLU6": Oracle(
        lambda z: max(min(z, 6), mpf(0)),
        limits=(0, 6, 0, 0),
        extremes=(0, 6, 0, 1),
        kinks={0: 0, 6: 0},
    ),
    "squared ReLU": Oracle(
        lambda z: max(z, mpf(0)) ** 2,
        limits=(0, INF, 0, INF),
        extremes=(0, INF, 0, INF),
        finite_up_to=0.49,
    ),
}


def programs():
    """Return {name: (f, f_derivative)} of the functions that have a page."""
    found = {}
    for page in sorted((Path(__file__).parents[2] / "docs/activations").glob("*.md")):
        if (name := page.stem) in FUNCTIONS:
            module = importlib.import_module(f"snippets.activations.{name}")
            found[name] = getattr(module, name), getattr(module, f"{name}_derivative")
    return found
