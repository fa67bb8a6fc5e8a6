"""What TensorFlow calls the functions, and how it is asked for a slope."""

import numpy as np
import tensorflow as tf


def slope(f, z, dtype):
    """Return f'(z) by automatic differentiation, "none" without a gradient."""
    z = tf.constant(z, dtype)
    with tf.GradientTape() as tape:
        tape.watch(z)
        a = f(z)
    gradient = tape.gradient(a, z)
    if gradient is None:
        return "none"
    return tf.cast(tf.convert_to_tensor(gradient), "float64").numpy()


def second(f, z):
    """Return f''(z)."""
    z = tf.constant(z, "float64")
    with tf.GradientTape() as outer:
        outer.watch(z)
        with tf.GradientTape() as inner:
            inner.watch(z)
            a = f(z)
        first = inner.gradient(a, z)
    gradient = outer.gradient(first, z)
    return np.zeros(z.shape) if gradient is None else gradient.numpy()


def value(f, z, dtype):
    """Return f(z)."""
    return tf.cast(f(tf.constant(z, dtype)), "float64").numpy()


def number(n, z):
    return tf.constant(n, z.dtype)


FUNCTIONS = {
    "relu": tf.nn.relu,
    "maximum": lambda z: tf.maximum(z, number(0, z)),
    "clip": lambda z: tf.clip_by_value(z, number(0, z), number(np.inf, z)),
    "where": lambda z: tf.where(z > 0, z, number(0, z)),
    "times_mask": lambda z: z * tf.cast(z > 0, z.dtype),
    "leaky_relu": lambda z: tf.nn.leaky_relu(z, 0.1),
    "elu": tf.nn.elu,
    "selu": tf.nn.selu,
    "relu6": tf.nn.relu6,
    "abs": tf.abs,
    "relu_difference": lambda z: tf.nn.relu(z) - tf.nn.relu(-z),
    "sigmoid": tf.sigmoid,
    "sigmoid_textbook": lambda z: 1 / (1 + tf.exp(-z)),
    "tanh": tf.tanh,
    "softplus": tf.nn.softplus,
    "softsign": tf.nn.softsign,
    "silu": tf.nn.silu,
    "gelu": tf.nn.gelu,
    "gelu_tanh": lambda z: tf.nn.gelu(z, approximate=True),
    "log_sigmoid": tf.math.log_sigmoid,
    "where_exp": lambda z: tf.where(z > 0, z, tf.exp(z) - 1),
    "where_sqrt": lambda z: tf.where(z > 0, tf.sqrt(z), number(0, z)),
}
STEPS = {
    "comparison": lambda z: tf.cast(z >= 0, z.dtype),
    "sign": tf.sign,
    "round": tf.round,
    "argmax": lambda z: tf.cast(tf.argmax(z), z.dtype),
    "heaviside": lambda z: tf.experimental.numpy.heaviside(z, number(1, z)),
    "comparison_plus_z": lambda z: tf.cast(z >= 0, z.dtype) + z,
    "stop_gradient": tf.stop_gradient,
}
TIES = {
    "max": tf.reduce_max,
    "maximum": lambda z: tf.maximum(z[0], z[1]),
}


def softmax(z):
    return tf.nn.softmax(z)
