"""What every framework is asked, whatever it calls the functions.

An answer is a number, or one of the words "none" (no gradient at all), "error"
and "NaN". A function that a framework does not have is left out of its answers.
"""

import numpy as np
from mpmath import mp, mpf

mp.dps = 30
KINKS = {
    **dict.fromkeys(["relu", "maximum", "maximum_both", "clamp", "clamp_min"], {"": 0}),
    **dict.fromkeys(["clamp_tensor", "clip", "lax_clamp", "where"], {"": 0}),
    **dict.fromkeys(["times_mask", "threshold", "leaky_relu"], {"": 0}),
    **dict.fromkeys(["leaky_relu_layer", "prelu", "elu_half"], {"": 0}),
    **dict.fromkeys(["selu", "celu_half", "abs", "relu_difference"], {"": 0}),
    "hard_tanh": {"_low": -1, "_high": 1},
    "relu6": {"_low": 0, "_high": 6},
    "hard_sigmoid": {"_low": -3, "_high": 3},
    "hard_swish": {"_low": -3, "_high": 3},
    "softshrink": {"_low": -0.5, "_high": 0.5},
    "hardshrink": {"_low": -0.5, "_high": 0.5},
}
SMOOTH = ["sigmoid", "tanh", "elu", "softplus", "silu", "gelu", "gelu_tanh"]
SMOOTH += ["mish", "softsign", "log_sigmoid"]
FAR = {
    "sigmoid": {"float64": [-40, 36, 40], "float32": [-40, 16, 17, 40]},
    "sigmoid_textbook": {"float64": [-1000], "float32": [-100]},
    "tanh": {"float64": [18, 19, 20, 36], "float32": [7, 8, 9, 10]},
    "silu": {"float64": [-708, -709, -745], "float32": [-88, -100]},
    "gelu": {"float64": [-8, -8.5, -9, -20], "float32": [-5, -5.5, -6]},
    "mish": {"float64": [-708, -709], "float32": [-88, -100]},
    "softplus": {"float64": [-40, -745], "float32": [-100, -104]},
    "elu": {"float64": [-40, -745], "float32": [-10, -18]},
    "where_exp": {"float64": [1000], "float32": [100]},
    "where_sqrt": {"float64": [0], "float32": [0]},
}
# the exact slope, the side on which it fades and where the search begins:
# behind the extreme of the slope, so that no zero of it lies on the way
FADING = {
    "sigmoid": (lambda z: 1 / (2 + mp.exp(z) + mp.exp(-z)), 1, 0.01),
    "tanh": (lambda z: 1 / mp.cosh(z) ** 2, 1, 0.01),
    "elu": (mp.exp, -1, 0.01),
    "softplus": (lambda z: 1 / (1 + mp.exp(-z)), -1, 0.01),
    "silu": (
        lambda z: (1 + z / (1 + mp.exp(z))) / (1 + mp.exp(-z)),
        -1,
        2.4,
    ),
    "gelu": (lambda z: mp.ncdf(z) + z * mp.npdf(z), -1, 1.42),
    "mish": (lambda z: mp.diff(mish, z), -1, 2.26),
}
FORMATS = {"float16": 25, "bfloat16": 120, "float32": 120}
TOO_FAR_OFF = 0.01


def mish(z):
    return z * mp.tanh(mp.log1p(mp.exp(z)))


def rounded(number, digits=6):
    """Return a number that reads well in the data file, or a word."""
    if isinstance(number, str):
        return number
    number = float(number)
    if not np.isfinite(number):
        return "NaN" if np.isnan(number) else "∞" if number > 0 else "−∞"
    number = float(f"{number:.{digits - 1}e}")
    whole = number.is_integer() and abs(number) < 1e6
    return int(number) if whole else number


def asked(question, *arguments):
    """Return the answer, or "error" where the framework refuses."""
    try:
        return question(*arguments)
    except Exception:
        return "error"


def message_of(action, phrase):
    """Return the phrase if the error says it, else the error's first line."""
    try:
        action()
    except Exception as error:
        text = " ".join(str(error).split())
        return phrase if phrase in text else text[:160]
    return "no error"


def at(z, dtype):
    """Name a place: minus_40, 5_5."""
    return f"{dtype}_{z:g}".replace("-", "minus_").replace(".", "_")


def first(answer):
    return answer if isinstance(answer, str) else np.ravel(answer)[0]


def kinks(framework):
    """Ask for the slope at each kink, in single and in double precision."""
    found = {}
    for name, places in KINKS.items():
        if name not in framework.FUNCTIONS:
            continue
        for suffix, z in places.items():
            answers = {
                rounded(
                    first(
                        asked(
                            framework.slope,
                            framework.FUNCTIONS[name],
                            [z],
                            dtype,
                        )
                    )
                )
                for dtype in ("float32", "float64")
            }
            assert len(answers) == 1, (name, answers)
            found[name + suffix] = answers.pop()
    return found


def infinities(framework):
    """Ask for the slopes at minus and plus infinity."""
    found = {}
    for name in SMOOTH:
        if f := framework.FUNCTIONS.get(name):
            low, high = framework.slope(f, [-np.inf, np.inf], "float32")
            found[f"{name}_low"] = rounded(low)
            found[f"{name}_high"] = rounded(high)
    return found


def far_out(framework):
    """Ask for slopes far from 0, each of a single number."""
    found = {}
    for name, places in FAR.items():
        for dtype, numbers in places.items():
            for z in numbers:
                if f := framework.FUNCTIONS.get(name):
                    answer = framework.slope(f, [z], dtype)
                    found[f"{name}_{at(z, dtype)}"] = rounded(first(answer), 4)
    return found


def numbers_of(dtype):
    """Return a grid of sizes that the format holds exactly, as float64."""
    import ml_dtypes

    kind = getattr(ml_dtypes, dtype, None) or np.dtype(dtype)
    grid = np.arange(0.01, FORMATS[dtype], 0.01)
    return np.unique(grid.astype(kind).astype(np.float64))


def fading(framework):
    """Find where each slope is first 1 % off and from where on it is 0."""
    found = {}
    for name, (exact, side, start) in FADING.items():
        if name not in framework.FUNCTIONS:
            continue
        for dtype in FORMATS:
            sizes = numbers_of(dtype)
            sizes = sizes[sizes >= start]
            slopes = framework.slope(framework.FUNCTIONS[name], side * sizes, dtype)
            true = [float(exact(mpf(side * z))) for z in sizes]
            off = np.abs(slopes - true) > TOO_FAR_OFF * np.abs(true)
            alive = np.flatnonzero(slopes)
            dead = alive[-1] + 1 if len(alive) else 0
            entry = {"one_percent": "never", "zero": "never"}
            if off.any():
                entry["one_percent"] = rounded(sizes[np.argmax(off)], 4)
            if dead < len(sizes):
                entry["zero"] = rounded(sizes[dead], 4)
                entry["true_slope"] = rounded(true[dead], 2)
            found[f"{name}_{dtype}"] = entry
    return found


def seconds(framework):
    """Ask for the second derivative at 1, by differentiating twice."""
    found = {}
    for name in [*SMOOTH, "relu", "selu", "celu", "hard_swish"]:
        if f := framework.FUNCTIONS.get(name):
            answer = asked(framework.second, f, [1.0])
            found[name] = rounded(first(answer))
    return found


def steps(framework):
    """Ask for the slope of operations that are steps."""
    return {
        name: rounded(first(asked(framework.slope, f, [0.7], "float32")))
        for name, f in framework.STEPS.items()
    }


def ties(framework):
    """Ask how the slope is divided where two entries are the largest."""
    return {
        name: [rounded(g) for g in framework.slope(f, [1.0, 1.0], "float32")]
        for name, f in framework.TIES.items()
    }


def softmaxes(framework):
    """Ask about a row of minus infinities, and for the slopes of the sum."""
    masked = framework.value(framework.softmax, [-np.inf, -np.inf], "float32")
    sums = framework.slope(framework.softmax, [1.0, 2.0, 3.0], "float64")
    many = framework.value(framework.softmax, np.zeros(128_256), "float16")
    return {
        "masked_row": rounded(masked[0]),
        "largest_slope_of_the_sum": rounded(np.abs(sums).max(), 1),
        "many_equal_scores_float16": rounded(many[0], 3),
    }


def tanh_of_five(framework):
    """Ask for the slope of tanh at 19, of five equal numbers together."""
    tanh = framework.FUNCTIONS["tanh"]
    slopes = framework.slope(tanh, [19.0] * 5, "float64")
    return {"float64_19": [rounded(g, 2) for g in slopes]}


QUESTIONS = {
    "kink": kinks,
    "ties": ties,
    "steps": steps,
    "infinity": infinities,
    "far": far_out,
    "fading": fading,
    "second": seconds,
    "softmax": softmaxes,
    "tanh_of_five": tanh_of_five,
}


def answers(framework, but=()):
    """Return the answers of one framework, by section and name."""
    return {
        section: ask(framework)
        for section, ask in QUESTIONS.items()
        if section not in but
    }
