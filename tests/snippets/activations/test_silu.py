import numpy as np

from snippets.activations import silu


def test_slopes_at_z_and_minus_z_add_up_to_one():
    z = np.linspace(0, 12, 49)
    total = silu.silu_derivative(z) + silu.silu_derivative(-z)
    np.testing.assert_allclose(total, 1, rtol=2e-15)
