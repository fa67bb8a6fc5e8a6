"""What the pages say of PyTorch alone: what is kept, in place, and its messages."""

import inspect
import warnings

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from measure.frameworks.in_pytorch import FUNCTIONS, slope
from measure.frameworks.questions import message_of, rounded

IN_PLACE = {
    "relu": F.relu,
    "relu6": F.relu6,
    "leaky_relu": F.leaky_relu,
    "elu": F.elu,
    "celu": F.celu,
    "selu": F.selu,
    "silu": F.silu,
    "mish": F.mish,
    "hard_tanh": F.hardtanh,
    "hard_sigmoid": F.hardsigmoid,
    "hard_swish": F.hardswish,
}
NEGATIVE = {
    "leaky_relu": lambda z: F.leaky_relu(z, -0.5, inplace=True),
    "elu": lambda z: F.elu(z, -0.5, inplace=True),
    "celu": lambda z: F.celu(z, -0.5, inplace=True),
}
KEPT = ["relu", "leaky_relu", "elu", "selu", "celu", "sigmoid", "tanh"]
KEPT += ["softplus", "silu", "gelu", "mish", "hard_tanh", "hard_sigmoid"]
KEPT += ["hard_swish", "softshrink", "hardshrink", "softsign"]


def line(n=8):
    return torch.linspace(-2, 2, n, requires_grad=True)


def kept_by(f, z):
    """Return what backward finds, in words: input, output, copy or nothing."""
    kept = []

    def note(tensor):
        kept.append(tensor.data_ptr())
        return tensor

    start = z.data_ptr()
    with torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
        a = f(z)
        names = {start: "input", a.data_ptr(): "output"}
        found = {names.get(one, "copy") for one in kept}
    return " and ".join(sorted(found)) or "nothing"


def kept():
    return {name: kept_by(FUNCTIONS[name], line()) for name in KEPT}


def in_place():
    """Return what each in-place form keeps for its backward pass."""
    found = {}
    for name, f in IN_PLACE.items():
        assert "inplace" in inspect.signature(f).parameters
        found[name] = kept_by(lambda z, f=f: f(z, inplace=True), line() * 1)
    for name, f in NEGATIVE.items():
        try:
            f(line() * 1).sum().backward()
            found[f"{name}_negative"] = "works"
        except RuntimeError:
            found[f"{name}_negative"] = "error"
    without = [nn.GELU, nn.Softplus, nn.Sigmoid, nn.Tanh, nn.Softsign]
    found["without"] = [
        one.__name__
        for one in without
        if "inplace" not in inspect.signature(one).parameters
    ]
    return found


class Forgetful(torch.autograd.Function):
    """A rule whose backward pass leaves out the slope of alpha."""

    @staticmethod
    def forward(ctx, z, alpha):
        return z * alpha

    @staticmethod
    def backward(ctx, grad_out):
        return grad_out


def messages():
    """Make the mistakes that the pages quote an error for."""

    def twice(f):
        total = f(line()).sum()
        total.backward()
        total.backward()

    def overwritten():
        a = torch.sigmoid(line())
        a += 1
        a.sum().backward()

    return {
        "scalar": message_of(
            lambda: torch.sigmoid(line()).backward(),
            "grad can be implicitly created only for scalar outputs",
        ),
        "twice": message_of(
            lambda: twice(torch.sigmoid),
            "Trying to backward through the graph a second time",
        ),
        "twice_without_kept": message_of(lambda: twice(lambda z: z), ""),
        "in_place": message_of(
            overwritten,
            "one of the variables needed for gradient computation has been "
            "modified by an inplace operation",
        ),
        "step": message_of(
            lambda: (line() >= 0).float().sum().backward(),
            "element 0 of tensors does not require grad and does not have a grad_fn",
        ),
        "forgotten": message_of(
            lambda: Forgetful.apply(line(), 2.0).sum().backward(),
            "an incorrect number of gradients",
        ),
        "numpy": message_of(
            lambda: np.tanh(line()),
            "Can't call numpy() on Tensor that requires grad",
        ),
    }


def habits():
    """Return what happens without an error."""
    z = torch.tensor([1.0], requires_grad=True)
    for _ in range(2):
        (3 * z).sum().backward()
    added = z.grad.item()
    z.grad = None
    a = torch.sigmoid(z)
    a.data += 1
    a.sum().backward()
    wrong = z.grad.item()
    computed = z - 0.1 * z.grad
    (3 * computed).sum().backward()
    with warnings.catch_warnings():  # PyTorch says that it keeps none
        warnings.simplefilter("ignore")
        kept_slope = computed.grad
    weights = nn.Linear(400, 500).weight.detach()
    return {
        "slope_3_after_two_passes": round(added, 4),
        "sigmoid_at_1_after_change_of_data": round(wrong, 4),
        "grad_of_a_computed_tensor": "none" if kept_slope is None else "kept",
        "linear_bound_times_root_n": round(weights.abs().max().item() * 20, 2),
        "linear_variance_times_n": round(weights.var().item() * 400, 2),
        "softplus_is_linear_from_at_beta_1": first_linear(beta=1.0),
        "softplus_is_linear_from_at_beta_10": first_linear(beta=10.0),
    }


def first_linear(beta):
    """Return the first z, in steps of 0.01, where softplus returns z itself."""
    z = torch.arange(0.01, 30, 0.01, dtype=torch.float64)
    given = F.softplus(z, beta=beta)
    exact = torch.log1p(torch.exp(-beta * z)) > 1e-16
    return round(z[(given == z) & exact].min().item(), 2)


def straight_through():
    """Return how many percent of the hard outputs stay exactly 0 or 1."""
    scores = np.random.default_rng(0).normal(size=100_000)
    found = {}
    for name in ("float16", "bfloat16", "float32", "float64"):
        z = torch.tensor(scores, dtype=getattr(torch, name))
        hard, soft = (z >= 0).to(z.dtype), torch.sigmoid(z)
        for order, result in (
            ("from_the_left", hard + soft - soft.detach()),
            ("in_brackets", hard + (soft - soft.detach())),
        ):
            exact = (result == hard).double().mean().item()
            worst = (result - hard).abs().max().item()
            found[f"{order}_{name}"] = {
                "percent_exact": round(100 * exact, 1),
                "worst": float(f"{worst:.1e}"),
            }
    return found


def mixed():
    """Return what mixed precision does to the loss, and which results are wide."""
    scaler = torch.amp.GradScaler("cpu")
    w = torch.tensor([1.0], requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    scales = [scaler.get_scale()]
    scaler.scale((w * np.inf).sum()).backward()
    scaler.step(optimizer)
    scaler.update()
    scales.append(scaler.get_scale())
    with torch.autocast("cpu", dtype=torch.bfloat16):
        z = F.linear(torch.ones(3, 4), torch.ones(3, 4))
        results = {
            "linear": z,
            "sigmoid": torch.sigmoid(z),
            "softmax": torch.softmax(z, -1),
            "cross_entropy": F.cross_entropy(z, torch.tensor([0, 1, 2])),
        }
    wide = slope(lambda z: torch.sigmoid(z.float()).bfloat16(), [6.25], "bfloat16")
    types = {f"autocast_{k}": str(v.dtype)[6:] for k, v in results.items()}
    return {
        "scale_at_start": scales[0],
        "scale_after_infinity": scales[1],
        "weight_1_after_infinity": w.item(),
        "sigmoid_slope_at_6_25_bfloat16": rounded(
            slope(torch.sigmoid, [6.25], "bfloat16")[0], 4
        ),
        "sigmoid_slope_at_6_25_through_float32": rounded(wide[0], 4),
        **types,
    }


def answers():
    return {
        "kept": kept(),
        "in_place": in_place(),
        "messages": messages(),
        "habits": habits(),
        "straight_through": straight_through(),
        "mixed": mixed(),
    }
