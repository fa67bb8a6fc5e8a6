import numpy as np

from snippets.activations.silu import silu, silu_derivative
from snippets.figures import style


def draw():
    """Two inputs of SiLU with the same output and different slopes."""
    figure, axes = style.new_figure(height=3.6)
    z = np.linspace(-6, 1, 106)
    (curve,) = axes.plot(z, silu(z), color=style.VALUE)
    curve.set_gid("silu")
    axes.axhline(-0.1, color=style.MUTED, linewidth=1, linestyle=":")
    falling, rising = np.linspace(-5, -2, 301), np.linspace(-1, 0, 101)
    for name, at, place in (
        ("left", np.interp(0.1, -silu(falling), falling), -4.1),
        ("right", np.interp(-0.1, silu(rising), rising), -0.55),
    ):
        slope = silu_derivative(at)
        (line,) = style.tangent(axes, at, silu(at), slope, 0.55)
        line.set_gid(f"{name}-tangent")
        axes.plot([at], [silu(at)], "o", color=style.INK, markersize=6)
        text = f"z = {at:.2f}:\nslope {slope:+.2f}".replace("-", "−")
        axes.text(place, 0.06, text, color=style.SLOPE, ha="right")
    axes.text(-5.9, -0.135, "a = −0.1, twice", color=style.MUTED)
    axes.text(0.05, 0.3, "SiLU a = z σ(z)", color=style.VALUE, ha="right")
    axes.set(
        xlabel="pre-activation z",
        ylabel="output a",
        xlim=(-6, 1),
        ylim=(-0.32, 0.4),
    )
    return figure
