"""The defaults of each framework: what a function does when nothing is said."""

import importlib
import inspect
import re

import numpy as np


def argument(place, name):
    """Return the default of an argument."""
    return inspect.signature(place).parameters[name].default


def pytorch():
    import torch
    import torch.nn.functional as F
    from torch import nn

    z = torch.tensor([-1.0])
    return {
        "leaky_relu": argument(F.leaky_relu, "negative_slope"),
        "leaky_relu_layer": nn.LeakyReLU().negative_slope,
        "prelu": nn.PReLU().weight.item(),
        "prelu_parameters": nn.PReLU().weight.numel(),
        "elu": nn.ELU().alpha,
        "celu": nn.CELU().alpha,
        "softplus_beta": nn.Softplus().beta,
        "softplus_threshold": nn.Softplus().threshold,
        "softshrink": nn.Softshrink().lambd,
        "hardshrink": nn.Hardshrink().lambd,
        "gelu": which_gelu(F.gelu(z).item()),
    }


def tensorflow():
    import tensorflow as tf

    z = tf.constant([-1.0])
    return {
        "leaky_relu": argument(tf.nn.leaky_relu, "alpha"),
        "silu_beta": argument(tf.nn.silu, "beta"),
        "gelu": which_gelu(tf.nn.gelu(z).numpy()[0]),
    }


def jax():
    import jax.numpy as jnp
    from jax import nn

    z = jnp.array([-1.0], dtype="float32")
    return {
        "leaky_relu": argument(nn.leaky_relu, "negative_slope"),
        "elu": argument(nn.elu, "alpha"),
        "celu": argument(nn.celu, "alpha"),
        "gelu": which_gelu(float(nn.gelu(z)[0])),
    }


def keras():
    import keras
    from keras import activations, layers, losses

    z = keras.ops.convert_to_tensor([-1.0])
    prelu = layers.PReLU()
    prelu.build((None, 8, 8, 3))
    dense = layers.Dense(1, activation="leaky_relu")
    dense.build((None, 1))
    dense.set_weights([np.array([[1.0]]), np.array([0.0])])
    return {
        "leaky_relu": argument(activations.leaky_relu, "negative_slope"),
        "leaky_relu_layer": round(layers.LeakyReLU().negative_slope, 6),
        "leaky_relu_by_name": round(-float(dense(z[None])[0, 0]), 6),
        "prelu": float(keras.ops.convert_to_numpy(prelu.alpha).max()),
        "prelu_parameters": list(prelu.alpha.shape),
        "elu": argument(activations.elu, "alpha"),
        "celu": argument(activations.celu, "alpha"),
        "softshrink": argument(activations.soft_shrink, "threshold"),
        "hardshrink": argument(activations.hard_shrink, "threshold"),
        "gelu": which_gelu(float(activations.gelu(z)[0])),
        "binary_crossentropy_from_logits": losses.BinaryCrossentropy().get_config()[
            "from_logits"
        ],
        "categorical_crossentropy_from_logits": (
            losses.CategoricalCrossentropy().get_config()["from_logits"]
        ),
        "sparse_crossentropy_from_logits": (
            losses.SparseCategoricalCrossentropy().get_config()["from_logits"]
        ),
    }


def which_gelu(value):
    """Tell the two forms apart by their values at −1."""
    return "exact" if abs(value + 0.158655) < 2e-5 else "tanh"


def answers(framework):
    return {"defaults": globals()[framework.partition("_")[0]]()}


ROOTS = {
    "torch": "pytorch",
    "tf": "tensorflow",
    "jax": "jax",
    "jnp": "jax",
    "keras": "keras",
}
MODULES = {"tf": "tensorflow", "jnp": "jax.numpy"}
CODE = re.compile("`([^`\n]+)`")
NAME = re.compile(rf"\b(?P<name>(?P<root>{'|'.join(ROOTS)})\.[\w.]*\w)")


def names_on(pages):
    """Return the names of frameworks that the pages write in code."""
    spans = [span for page in pages for span in CODE.findall(page)]
    found = {match for span in spans for match in NAME.findall(span)}
    return sorted(found)


def names(framework, pages):
    """Tell of each name on the pages whether the framework has it."""
    found = {}
    for name, root in names_on(pages):
        if ROOTS[root] == framework:
            _, *parts = name.split(".")
            found[name] = has(importlib.import_module(MODULES.get(root, root)), parts)
    return {"names": found}


def has(place, parts):
    for part in parts:
        if not hasattr(place, part):
            try:
                importlib.import_module(f"{place.__name__}.{part}")
            except (AttributeError, ImportError):
                return False
        place = getattr(place, part)
    return True
