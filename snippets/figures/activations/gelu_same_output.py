from snippets.activations.gelu import gelu, gelu_derivative
from snippets.activations.gelu_one_number import left, right
from snippets.figures.same_output import same_output


def draw():
    """GELU: two inputs with one output and two slopes"""
    return same_output(gelu, gelu_derivative, "gelu", -0.1, (left, right))
