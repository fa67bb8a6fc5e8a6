from snippets.activations import mish
from snippets.figures.same_output import same_output


def draw():
    """Mish: two inputs with one output and two slopes"""
    inputs = float(mish.left), float(mish.right)
    return same_output(mish.mish, mish.mish_derivative, "mish", -0.1, inputs)
