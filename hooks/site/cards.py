"""The pictures that social networks show beside a link, one for each section."""

import contextlib
import functools
import io
import textwrap

SIZE = 12, 6.3  # inches at 100 dots per inch: 1200 × 630


@functools.cache
def card(site_name, words):
    """Return a picture as PNG bytes: words, and a sigmoid with a tangent."""
    import numpy as np
    from matplotlib.figure import Figure

    from snippets.figures.style import INK, SURFACE, VALUE, tangent

    with contextlib.redirect_stdout(io.StringIO()):  # a program prints
        from snippets.activations.sigmoid import sigmoid, sigmoid_derivative

    z = np.linspace(-7, 7, 200)
    figure = Figure(figsize=SIZE, dpi=100, facecolor=SURFACE, layout="none")
    axes = figure.add_axes((0.62, 0.1, 0.34, 0.6))
    axes.plot(z, sigmoid(z), color=VALUE, linewidth=9)
    tangent(axes, 0, sigmoid(0), sigmoid_derivative(0), 2.2, linewidth=7)
    axes.axis("off")
    figure.text(0.06, 0.86, site_name, size=30, color=VALUE, weight="bold")
    figure.text(0.06, 0.76, words, size=32, color=INK, va="top", linespacing=1.4)
    file = io.BytesIO()
    figure.savefig(file, format="png", metadata={"Software": None})
    return file.getvalue()


def write(site, settings):
    """Write a card for each section of the site."""
    folder = site / "assets" / "cards"
    folder.mkdir(parents=True, exist_ok=True)
    for section, words in settings.sections.items():
        picture = card(settings.name, textwrap.fill(words, 24))
        (folder / f"{section}.png").write_bytes(picture)
