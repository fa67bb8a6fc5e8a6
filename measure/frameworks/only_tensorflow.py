"""What the pages say of TensorFlow alone: its messages, and constants."""

import keras
import tensorflow as tf

from measure.frameworks.questions import message_of


def messages():
    """Make the mistakes that the pages quote an error for."""
    w = tf.Variable([1.0])

    def nothing_to_learn():
        with tf.GradientTape() as tape:
            loss = tf.cast(w > 0, "float32")
        gradients = tape.gradient(loss, [w])
        keras.optimizers.SGD().apply_gradients([(gradients[0], w)])

    def twice():
        with tf.GradientTape() as tape:
            loss = w**2
        tape.gradient(loss, w)
        tape.gradient(loss, w)

    return {
        "step": message_of(nothing_to_learn, "No gradients provided for any variable"),
        "twice": message_of(twice, "persistent"),
    }


def habits():
    """Return what happens without an error."""
    z = tf.constant([1.0])
    with tf.GradientTape() as tape:
        a = tf.sigmoid(z)
    gradient = tape.gradient(a, z)
    return {"unwatched_constant": "none" if gradient is None else "some"}


def answers():
    return {"messages": messages(), "habits": habits()}
