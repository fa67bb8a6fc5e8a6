"""What JAX calls the functions, and how it is asked for a slope."""

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax, nn

jax.config.update("jax_enable_x64", True)


def slope(f, z, dtype):
    """Return f'(z) by automatic differentiation."""
    gradient = jax.grad(lambda z: f(z).sum())(jnp.array(z, dtype=dtype))
    return np.asarray(gradient.astype("float64"))


def second(f, z):
    """Return f''(z)."""
    first = jax.grad(lambda z: f(z).sum())
    return slope(first, z, "float64")


def value(f, z, dtype):
    """Return f(z)."""
    return np.asarray(f(jnp.array(z, dtype=dtype)).astype("float64"))


FUNCTIONS = {
    "relu": nn.relu,
    "maximum": lambda z: jnp.maximum(z, 0.0),
    "clip": lambda z: jnp.clip(z, 0.0),
    "lax_clamp": lambda z: lax.clamp(
        jnp.zeros((), z.dtype), z, jnp.full((), jnp.inf, z.dtype)
    ),
    "where": lambda z: jnp.where(z > 0, z, 0.0),
    "times_mask": lambda z: z * (z > 0),
    "leaky_relu": lambda z: nn.leaky_relu(z, 0.1),
    "elu": nn.elu,
    "elu_half": lambda z: nn.elu(z, 0.5),
    "selu": nn.selu,
    "celu": nn.celu,
    "celu_half": lambda z: nn.celu(z, 0.5),
    "hard_tanh": nn.hard_tanh,
    "relu6": nn.relu6,
    "hard_sigmoid": nn.hard_sigmoid,
    "hard_swish": nn.hard_swish,
    "abs": jnp.abs,
    "relu_difference": lambda z: nn.relu(z) - nn.relu(-z),
    "sigmoid": nn.sigmoid,
    "sigmoid_textbook": lambda z: 1 / (1 + jnp.exp(-z)),
    "tanh": jnp.tanh,
    "softplus": nn.softplus,
    "softsign": nn.soft_sign,
    "silu": nn.silu,
    "gelu": lambda z: nn.gelu(z, approximate=False),
    "gelu_tanh": lambda z: nn.gelu(z, approximate=True),
    "mish": nn.mish,
    "log_sigmoid": nn.log_sigmoid,
    "squareplus": nn.squareplus,
    "where_exp": lambda z: jnp.where(z > 0, z, jnp.exp(z) - 1),
    "where_sqrt": lambda z: jnp.where(z > 0, jnp.sqrt(z), 0.0),
}
STEPS = {
    "comparison": lambda z: (z >= 0).astype(z.dtype),
    "sign": jnp.sign,
    "round": jnp.round,
    "argmax": lambda z: jnp.argmax(z).astype(z.dtype),
    "heaviside": lambda z: jnp.heaviside(z, 1.0),
    "comparison_plus_z": lambda z: (z >= 0).astype(z.dtype) + z,
    "stop_gradient": lambda z: lax.stop_gradient(z),
}
TIES = {"max": jnp.max, "maximum": lambda z: jnp.maximum(z[0], z[1])}


def softmax(z):
    return nn.softmax(z)
