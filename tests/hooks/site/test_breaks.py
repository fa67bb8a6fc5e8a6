"""Lines end after the parts of a long name, and never within a short formula."""

import pytest

from hooks.site import breaks


@pytest.mark.parametrize(
    ("html", "bound"),
    [
        ("<code>a &gt;= 0</code>", "<code>a &gt;= 0</code>"),
        (
            "<code>optimizer.zero_grad()</code>",
            '<code class="long">optimizer.<wbr>zero_<wbr>grad()</code>',
        ),
        (
            '<span class="filename">snippets/learn/one_neuron.py</span>',
            '<span class="filename"><span class="folder">snippets/learn/</span><wbr>'
            "one_<wbr>neuron.py</span>",
        ),
        (
            '<span class="filename">Output</span>',
            '<span class="filename">Output</span>',
        ),
        ("at z = −40 and", "at z\xa0=\xa0−40 and"),
        ("z ≈ 12", "z\xa0≈\xa012"),
        ("is z = 0.7310585786", "is z = 0.7310585786"),
        ("2.06 × 10⁻⁹", "2.06\xa0×\xa010⁻⁹"),
        ("1/(1 + ∞)", "1/(1\xa0+\xa0∞)"),
        ("of f′(z) and", 'of <span class="nowrap">f′(z)</span> and'),
        ('<a title="f′(z) = 0">', '<a title="f′(z) = 0">'),
        ("<pre><code>f′(z) = 0</code></pre>", "<pre><code>f′(z) = 0</code></pre>"),
        ("<svg><text>z = 0</text></svg>", "<svg><text>z = 0</text></svg>"),
    ],
)
def test_where_a_line_may_end(html, bound):
    assert breaks.bind(html) == bound
