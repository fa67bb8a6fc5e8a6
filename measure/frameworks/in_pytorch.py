"""What PyTorch calls the functions, and how it is asked for a slope."""

import numpy as np
import torch
import torch.nn.functional as F


def slope(f, z, dtype):
    """Return f'(z) by automatic differentiation, "none" without a gradient."""
    z = torch.tensor(z, dtype=getattr(torch, dtype), requires_grad=True)
    a = f(z)
    if not a.requires_grad:
        return "none"
    (gradient,) = torch.autograd.grad(a.sum(), z, allow_unused=True)
    return "none" if gradient is None else gradient.double().numpy()


def second(f, z):
    """Return f''(z)."""
    z = torch.tensor(z, dtype=torch.float64, requires_grad=True)
    (first,) = torch.autograd.grad(f(z).sum(), z, create_graph=True)
    if not first.requires_grad:
        return np.zeros(z.shape)
    (gradient,) = torch.autograd.grad(first.sum(), z, allow_unused=True)
    return np.zeros(z.shape) if gradient is None else gradient.numpy()


def value(f, z, dtype):
    """Return f(z)."""
    return f(torch.tensor(z, dtype=getattr(torch, dtype))).double().numpy()


def prelu(z, alpha=0.25):
    return F.prelu(z, torch.tensor([alpha], dtype=z.dtype))


def zero_like(z):
    return torch.zeros((), dtype=z.dtype)


FUNCTIONS = {
    "relu": torch.relu,
    "maximum": lambda z: torch.maximum(z, zero_like(z)),
    "maximum_both": lambda z: torch.maximum(z, 0 * z.detach()),
    "clamp": lambda z: torch.clamp(z, min=0),
    "clamp_min": lambda z: torch.clamp_min(z, 0),
    "clamp_tensor": lambda z: torch.clamp(z, min=zero_like(z)),
    "clip": lambda z: torch.clip(z, 0),
    "where": lambda z: torch.where(z > 0, z, 0 * zero_like(z)),
    "times_mask": lambda z: z * (z > 0),
    "threshold": lambda z: F.threshold(z, 0.0, 0.0),
    "leaky_relu": lambda z: F.leaky_relu(z, 0.1),
    "prelu": prelu,
    "elu": F.elu,
    "elu_half": lambda z: F.elu(z, 0.5),
    "selu": F.selu,
    "celu": F.celu,
    "celu_half": lambda z: F.celu(z, 0.5),
    "hard_tanh": F.hardtanh,
    "relu6": F.relu6,
    "hard_sigmoid": F.hardsigmoid,
    "hard_swish": F.hardswish,
    "softshrink": F.softshrink,
    "hardshrink": F.hardshrink,
    "abs": torch.abs,
    "relu_difference": lambda z: torch.relu(z) - torch.relu(-z),
    "sigmoid": torch.sigmoid,
    "sigmoid_textbook": lambda z: 1 / (1 + torch.exp(-z)),
    "tanh": torch.tanh,
    "softplus": F.softplus,
    "softsign": F.softsign,
    "silu": F.silu,
    "gelu": F.gelu,
    "gelu_tanh": lambda z: F.gelu(z, approximate="tanh"),
    "mish": F.mish,
    "log_sigmoid": F.logsigmoid,
    "where_exp": lambda z: torch.where(z > 0, z, torch.exp(z) - 1),
    "where_sqrt": lambda z: torch.where(z > 0, torch.sqrt(z), zero_like(z)),
}
STEPS = {
    "comparison": lambda z: (z >= 0).to(z.dtype),
    "sign": torch.sign,
    "round": torch.round,
    "argmax": lambda z: torch.argmax(z).to(z.dtype),
    "heaviside": lambda z: torch.heaviside(z, torch.ones_like(z)),
    "comparison_plus_z": lambda z: (z >= 0).to(z.dtype) + z,
}
TIES = {
    "max": torch.max,
    "max_along_axis": lambda z: torch.max(z, dim=0).values,
    "amax": lambda z: torch.amax(z, dim=0),
    "maximum": lambda z: torch.maximum(z[0], z[1]),
}


def softmax(z):
    return torch.softmax(z, 0)
