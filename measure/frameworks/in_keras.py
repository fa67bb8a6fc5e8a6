"""What Keras calls the functions; its backend is asked for the slopes."""

import importlib

import keras
from keras import activations

backend = importlib.import_module(
    "measure.frameworks.in_" + keras.backend.backend().replace("torch", "pytorch")
)
slope, second, value = backend.slope, backend.second, backend.value


def prelu(z):
    """Keras's own formula, from its layer, with the leak at 0.25."""
    name = keras.backend.standardize_dtype(z.dtype)
    layer = keras.layers.PReLU(
        keras.initializers.Constant(0.25), dtype=name, shared_axes=[1]
    )
    return layer(z[None])[0]


def leaky_relu_layer(z):
    name = keras.backend.standardize_dtype(z.dtype)
    return keras.layers.LeakyReLU(0.1, dtype=name)(z)


FUNCTIONS = {
    "relu": activations.relu,
    "maximum": lambda z: keras.ops.maximum(z, 0.0),
    "clip": lambda z: keras.ops.clip(z, 0.0, float("inf")),
    "where": lambda z: keras.ops.where(z > 0, z, keras.ops.zeros_like(z)),
    "leaky_relu": lambda z: activations.leaky_relu(z, 0.1),
    "leaky_relu_layer": leaky_relu_layer,
    "prelu": prelu,
    "elu": activations.elu,
    "elu_half": lambda z: activations.elu(z, 0.5),
    "selu": activations.selu,
    "celu": activations.celu,
    "celu_half": lambda z: activations.celu(z, 0.5),
    "hard_tanh": activations.hard_tanh,
    "relu6": activations.relu6,
    "hard_sigmoid": activations.hard_sigmoid,
    "hard_swish": activations.hard_silu,
    "softshrink": activations.soft_shrink,
    "hardshrink": activations.hard_shrink,
    "abs": keras.ops.abs,
    "relu_difference": lambda z: activations.relu(z) - activations.relu(-z),
    "sigmoid": activations.sigmoid,
    "tanh": activations.tanh,
    "softplus": activations.softplus,
    "softsign": activations.softsign,
    "silu": activations.silu,
    "gelu": activations.gelu,
    "gelu_tanh": lambda z: activations.gelu(z, approximate=True),
    "mish": activations.mish,
    "log_sigmoid": activations.log_sigmoid,
}
STEPS = {}
TIES = {
    "max": keras.ops.max,
    "maximum": lambda z: keras.ops.maximum(z[0], z[1]),
}


def softmax(z):
    return activations.softmax(z[None])[0]
