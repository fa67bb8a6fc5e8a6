from snippets.activations import silu
from snippets.figures.same_output import same_output


def draw():
    """SiLU: two inputs with one output and two slopes"""
    inputs = float(silu.left), float(silu.right)
    return same_output(silu.silu, silu.silu_derivative, "silu", -0.1, inputs)
