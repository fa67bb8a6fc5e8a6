# %% [markdown]
# # Vanishing gradients, measured
#
# How much of the error reaches the first of many layers, before training? With
# the sigmoid almost nothing; with tanh and Glorot's weights, or ReLU and He's,
# a good part.
#
# The page on [why gradients vanish](../learn/vanishing_gradients.md) says by
# how much a layer changes the size of the error: by its weights and by its
# slopes. Here both factors are measured, on handwritten digits, for networks of
# 1 to 16 hidden layers of 32 units. This lab needs NumPy 2, Matplotlib and
# scikit-learn.

# %% [markdown]
# ## The activations and their slopes


# %%
import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def tanh_derivative(z):
    """Return the slope of np.tanh at z: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return (2 * e / (1 + e * e)) ** 2


def relu(z):
    """Return max(z, 0) elementwise: any shape, range [0, inf)."""
    return np.maximum(z, 0.0)


def relu_derivative(z):
    """Return the slope of relu at z, 0 at the kink: values 0 or 1."""
    return np.heaviside(z, 0.0)


activations = {
    "sigmoid": (sigmoid, sigmoid_derivative),
    "tanh": (np.tanh, tanh_derivative),
    "ReLU": (relu, relu_derivative),
}

# %% [markdown]
# ## A network of any depth
#
# `errors` goes back through the layers and keeps δ, the slope of the cost with
# respect to each $z$. The weights' slopes need no more than δ and the layer's
# input. The functions take one network, or several in a stack: `.mT` transposes
# each matrix of a stack, as `.T` does with one.


# %%
def new_network(rng, depth, spread):
    """Return one (W, b) per layer; spread(n_in, n_out) scales W."""
    sizes = [64] + [32] * depth + [10]
    return [
        (
            rng.normal(0, spread(n_in, n_out), (n_out, n_in)),
            np.zeros((1, n_out)),
        )
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True)
    ]


def forward(network, X, f):
    """Return Z of every layer, and A from the images to the last layer but one."""
    Zs, As = [], [X]
    for W, b in network:
        Zs.append(As[-1] @ W.mT + b)
        As.append(f(Zs[-1]))
    return Zs, As[:-1]


def errors(network, X, Y, f, f_derivative):
    """Return the input A and the error delta of every layer, first to last."""
    Zs, As = forward(network, X, f)
    scores = np.exp(Zs[-1] - Zs[-1].max(axis=-1, keepdims=True))
    Y_hat = scores / scores.sum(axis=-1, keepdims=True)
    deltas = [(Y_hat - Y) / X.shape[-2]]
    for (W, _), Z in zip(network[:0:-1], Zs[-2::-1], strict=True):
        deltas.insert(0, (deltas[0] @ W) * f_derivative(Z))
    return As, deltas


# %% [markdown]
# ## The digits
#
# 1797 handwritten digits of 8 × 8 pixels, a quarter of them kept for testing.
# They are the test part of *Optical Recognition of Handwritten Digits* by
# Alpaydin and Kaynak (1998),
# [doi:10.24432/C50P49](https://doi.org/10.24432/C50P49), licensed under
# [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/).

# %% keep="X_train X_test Y_train labels_test"
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

images, labels = load_digits(return_X_y=True)
X_train, X_test, labels_train, labels_test = train_test_split(
    images / 16, labels, test_size=0.25, random_state=0, stratify=labels
)
Y_train = np.eye(10)[labels_train]

# %% [markdown]
# ## The weight part and the slope part
#
# One step back is $\delta = (\delta_{\text{above}} W) \odot f'(Z)$. Its first
# product changes the size of the error by the *weight part*, its second by the
# *slope part*:
#
# $$
# \frac{\lVert \delta \rVert}{\lVert \delta_{\text{above}} \rVert} =
# \underbrace{\frac{\lVert \delta_{\text{above}} W \rVert}
# {\lVert \delta_{\text{above}} \rVert}}_{\text{weight part}} \cdot
# \underbrace{\frac{\lVert \delta \rVert}
# {\lVert \delta_{\text{above}} W \rVert}}_{\text{slope part}}
# $$
#
# The networks below are not trained yet. Their weights are
# [drawn in three ways](../practice/initialisation.md): Glorot's, He's, and
# Glorot's made four times as large.


# %%
def glorot(n_in, n_out):
    return np.sqrt(2 / (n_in + n_out))


def he(n_in, n_out):
    return np.sqrt(2 / n_in)


def four_glorot(n_in, n_out):
    return 4 * glorot(n_in, n_out)


def parts(network, f, f_derivative):
    """Return the weight part and the slope part of every step back."""
    deltas = errors(network, X_train, Y_train, f, f_derivative)[1]
    found = []
    for k in range(1, len(network)):
        above, W, below = deltas[k], network[k][0], deltas[k - 1]
        sizes = [np.linalg.norm(part) for part in (above, above @ W, below)]
        found.append((sizes[1] / sizes[0], sizes[2] / sizes[1]))
    return np.array(found)


def mean_parts(activation, spread, depth):
    """Return both parts, geometric means over layers and five networks."""
    logarithms = []
    for seed in range(5):
        network = new_network(np.random.default_rng(seed), depth, spread)
        logarithms.append(np.log(parts(network, *activations[activation])))
    return np.exp(np.mean(logarithms, axis=(0, 1)))


schemes = {"Glorot": glorot, "He": he, "4 × Glorot": four_glorot}
per_layer = {}
print("f        weights    weight × slope = both   all 16")
for activation in activations:
    for scheme, spread in schemes.items():
        weight_part, slope_part = mean_parts(activation, spread, 16)
        both = weight_part * slope_part
        per_layer[activation, scheme] = weight_part, slope_part, both
        numbers = f"{weight_part:6.2f}  {slope_part:6.2f}  {both:5.2f}"
        print(f"{activation:<7}  {scheme:<10} {numbers}    {both**16:.0e}")

# %% [markdown]
# With Glorot's weights the weight part is about 1, whatever the activation:
# what remains is the slope part. The sigmoid's is below 1/4. That of tanh is
# close to 1. ReLU's is near √½, because about half of the units pass
# the error on; He's weights are √2 times as large and make up for it.
#
# Larger weights help the sigmoid only in part: they saturate its units, so that
# the slope part falls while the weight part rises. Under tanh and ReLU the same
# weights make the error explode. It is the product that counts.

# %%
pairs = [
    ("sigmoid", "Glorot"),
    ("tanh", "Glorot"),
    ("ReLU", "Glorot"),
    ("ReLU", "He"),
]
depths = [1, 2, 4, 8, 16]
arriving = {}
for activation, scheme in pairs:
    arriving[activation, scheme] = [
        np.prod(mean_parts(activation, schemes[scheme], depth)) ** depth
        for depth in depths
    ]

# %% alt="Share of the error that reaches the first hidden layer, on a logarithmic axis, against the number of hidden layers from 1 to 16. Sigmoid with Glorot's weights: a straight line down to less than a billionth. ReLU with Glorot's weights: a shallower line, below a hundredth at 16. ReLU with He's and tanh with Glorot's stay above a third." caption="The share of the output's error that reaches the first hidden layer, before training. A constant factor per layer is a straight line here."
import matplotlib.pyplot as plt

colors = {"sigmoid": "#1f5fa8", "tanh": "#2b7a3d", "ReLU": "#7a3e9d"}
raised = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def power(share, _):
    """Write a power of ten."""
    return "10" + str(round(np.log10(share))).translate(raised)


def label(axes, activation, scheme, end, lower):
    """Write a network's name at the end of its line."""
    name, color = f"{activation}, {scheme}", colors[activation]
    place = {"xytext": (9, lower), "textcoords": "offset points"}
    axes.annotate(name, end, color=color, **place)


figure, axes = plt.subplots()
for (activation, scheme), lower in zip(pairs, [-4, -12, -8, 4], strict=True):
    shares = arriving[activation, scheme]
    axes.plot(depths, shares, color=colors[activation])
    label(axes, activation, scheme, (16, shares[-1]), lower)
axes.set(xlabel="hidden layers", xticks=[1, 4, 8, 12, 16], xlim=(0, 25))
axes.set(ylabel="share of the error", yscale="log")
axes.yaxis.set_major_formatter(power)
plt.show()

# %% [markdown]
# ## Train them
#
# The slope of the cost with respect to the first weights is $\delta^\top X$, and
# $X$ is the same for all: where no δ arrives, they stay as they were drawn.
# Twenty epochs of mini-batch gradient descent, from three random starts side by
# side; printed are the median, the lowest and the highest.


# %%
def train(depth, activation, scheme, learning_rate=0.05, epochs=20, runs=3):
    """Yield a stack of that many networks after every epoch."""
    f, f_derivative = activations[activation]
    rngs = [np.random.default_rng(seed) for seed in range(runs)]
    starts = [new_network(rng, depth, schemes[scheme]) for rng in rngs]
    layers = [zip(*layer, strict=True) for layer in zip(*starts, strict=True)]
    network = [[np.stack(arrays) for arrays in layer] for layer in layers]
    for _ in range(epochs):
        order = np.stack([rng.permutation(len(X_train)) for rng in rngs])
        for batch in np.array_split(order, 42, axis=1):
            X, Y = X_train[batch], Y_train[batch]
            As, deltas = errors(network, X, Y, f, f_derivative)
            for (W, b), A, delta in zip(network, As, deltas, strict=True):
                W -= learning_rate * delta.mT @ A
                b -= learning_rate * delta.sum(axis=-2, keepdims=True)
        yield network


def accuracies(network, activation):
    """Return the share of test images read correctly by each, in per cent."""
    scores = forward(network, X_test, activations[activation][0])[0][-1]
    return 100 * np.mean(scores.argmax(axis=-1) == labels_test, axis=-1)


right = {}


def compare(pairs):
    """Train three networks of each depth; print and keep the results."""
    print("test images read correctly, %: median (lowest to highest)")
    print("hidden layers           1             2             4", end="")
    print("             8")
    for activation, scheme in pairs:
        line = f"{activation:<7}  {scheme:<6}"
        for depth in (1, 2, 4, 8):
            *_, network = train(depth, activation, scheme)
            results = accuracies(network, activation)
            right[activation, scheme, depth] = np.median(results)
            line += f"{np.median(results):5.0f}"
            line += f" ({min(results):2.0f} to {max(results):2.0f})"
        print(line)


compare(pairs[:1])

# %% [markdown]
# The same with tanh.

# %%
compare(pairs[1:2])

# %% [markdown]
# And with ReLU, under both kinds of weights.

# %%
compare(pairs[2:3])

# %%
compare(pairs[3:])

# %% alt="Test images read correctly, in per cent, against 1, 2, 4 and 8 hidden layers. The sigmoid falls from nearly ninety to about ten per cent, the level of guessing, at 4 and 8 layers. Tanh with Glorot's weights and ReLU with He's stay at about 95; ReLU with Glorot's falls a little behind at 8." caption="Accuracy after the same twenty epochs at the learning rate 0.05, median of three runs. The deep sigmoid networks guess."
figure, axes = plt.subplots()
for (activation, scheme), lower in zip(pairs, [5, 6, -16, -6], strict=True):
    row = [right[activation, scheme, depth] for depth in (1, 2, 4, 8)]
    color = colors[activation]
    axes.plot(["1", "2", "4", "8"], row, marker="o", color=color)
    label(axes, activation, scheme, (3, row[-1]), lower)
axes.set(xlabel="hidden layers", ylabel="test images right, %")
axes.set(xlim=(-0.2, 4.9), ylim=(0, 105))
plt.show()

# %% [markdown]
# ## Why do the last layers not learn on their own?
#
# [A hidden layer that never learns](digits.py) still lets the last layer read
# most digits. Not here. On the way up the same slopes and weights act on the
# differences between two images, and the last layer learns from those.


# %%
def difference(A):
    """Return the size of the standard deviations over the images."""
    return np.linalg.norm(np.std(A, axis=0))


def differences_kept(depth, activation, scheme):
    """Return the differences in the last layer, relative to the first."""
    f, shares = activations[activation][0], []
    for seed in range(5):
        network = new_network(np.random.default_rng(seed), depth, scheme)
        As = forward(network, X_train, f)[1]
        shares.append(difference(As[-1]) / difference(As[1]))
    return np.median(shares)


kept = {}
print("differences in the last of 4 and of 8 hidden layers,")
print("relative to those in the first")
for activation, scheme in pairs:
    line = f"{activation:<7}  {scheme:<6}"
    for depth in (4, 8):
        share = differences_kept(depth, activation, schemes[scheme])
        kept[activation, scheme, depth] = share
        line += f"  {share:5.1g}"
    print(line)

# %% [markdown]
# Eight sigmoid layers give the last one nearly the same input for every image.
#
# ## Would larger steps help?
#
# If the slopes are too small, a larger learning rate should make up for it. Here
# it is a hundred times as large, and the training takes 75 epochs.

# %% alt="Test images read correctly, in per cent, against the epoch from 1 to 75, three thin lines for each of three networks of sigmoids trained with the learning rate 5. With 2 hidden layers all three rise to about 97 within the first epochs. With 4 they stay near 10 at first, then rise one after the other to more than 90. With 8 all three stay at 10, the level of guessing." caption="Sigmoids, Glorot's weights, learning rate 5: two and four hidden layers learn now, eight do not."
rescue = {}
figure, axes = plt.subplots()
for number, (depth, lower) in enumerate({2: 2, 4: -12, 8: -4}.items()):
    networks = train(depth, "sigmoid", "Glorot", 5.0, 75)
    rescue[depth] = np.array([accuracies(n, "sigmoid") for n in networks])
    axes.plot(
        range(1, 76),
        rescue[depth],
        color=f"C{number}",
        linewidth=1,
        linestyle="-",
    )
    height = np.median(rescue[depth][-1])
    name, offset = f"{depth} layers", (5, lower)
    axes.annotate(name, (75, height), offset, textcoords="offset points")
axes.set(xlabel="epoch", ylabel="test images right, %")
axes.set(xlim=(0, 100), ylim=(0, 105))
plt.show()

# %% [markdown]
# With two and with four hidden layers it does help. With eight it does not, and
# neither did any other rate that was tried, from 0.05 to 10. A longer step
# multiplies what arrives. It does not bring back the differences between the
# images, of which the eighth layer receives almost nothing.
#
# ## Answer

# %%
print("share of the error, first of 8 hidden layers")
for activation, scheme in pairs:
    share = arriving[activation, scheme][depths.index(8)]
    print(f"  {activation:<7}  {scheme:<6}  {share:.1g}")
weight_part, slope_part, _ = per_layer["sigmoid", "Glorot"]
print(f"A sigmoid layer multiplies it by {weight_part:.2f} with its")
print(f"weights, by {slope_part:.2f} with its slopes.")
print("test images read correctly with 8 hidden layers")
for activation, scheme in pairs:
    percent = right[activation, scheme, 8]
    print(f"  {activation:<7}  {scheme:<6}  {percent:.0f} %")

# %% [markdown]
# The eight sigmoid layers still guess while the slopes in the first of them are
# almost zero: a small slope is no sign of a minimum. The error arrives where
# weight part times slope part is near 1 at every layer, and that takes an
# activation and [weights that suit it](../practice/initialisation.md).
#
# These networks are narrow and their training is short and plain. More units,
# normalisation, shortcuts around layers or another optimiser move the limits.
# [Two layers from scratch](digits.py) takes the slope out altogether.
