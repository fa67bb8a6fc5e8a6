# %% [markdown]
# # Two layers from scratch on real digits
#
# What does a network lose without f′? At the learning rate used here, tanh,
# SiLU and GELU lose little with 1 in its place. The sine, whose slope goes down
# to −1, loses nearly everything. With 0 in the place of f′ only the last layer
# learns.
#
# The network is that of [two layers](../learn/two_layers.md), made larger: 64
# pixels, 32 hidden units, 10 scores, one for each digit. Each derivative has
# one line of its own, so that it can be taken out. This lab needs NumPy 2,
# Matplotlib and scikit-learn.

# %% [markdown]
# ## Forward and backward
#
# The hidden layer is $A = f(Z)$ with $Z = XW^\top + b$; a row of $X$ is an
# image. Softmax turns the scores $AV^\top + c$ into probabilities $\hat Y$, and
# the cost $C$ is the mean cross-entropy. The way back has two errors:
#
# $$
# \delta_B = \frac{\hat Y - Y}{m}, \qquad \delta_A = (\delta_B V) \odot f'(Z)
# $$
#
# The slope of softmax [cancels in the first](../practice/output_error.md). The
# second contains f′. It is an argument of `slopes`, so that something else can
# be put in its place. The functions take one network, or several in a stack:
# `.mT` transposes each matrix of a stack, as `.T` does with one.


# %%
import numpy as np


def tanh_derivative(z):
    """Return the slope of np.tanh at z: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return (2 * e / (1 + e * e)) ** 2


def log_probabilities(network, X, f):
    """Return Z, A and the logarithm of softmax's probabilities."""
    W, b, V, c = network
    Z = X @ W.mT + b
    A = f(Z)
    scores = A @ V.mT + c
    scores = scores - scores.max(axis=-1, keepdims=True)
    return Z, A, scores - np.log(np.exp(scores).sum(axis=-1, keepdims=True))


def cost(network, X, Y, f):
    """Return C, the mean cross-entropy, of each network."""
    log_Y_hat = log_probabilities(network, X, f)[2]
    return -np.sum(Y * log_Y_hat, axis=(-2, -1)) / X.shape[-2]


def slopes(network, X, Y, f, f_derivative):
    """Return dC/dW, dC/db, dC/dV, dC/dc."""
    V = network[2]
    Z, A, log_Y_hat = log_probabilities(network, X, f)
    delta_B = (np.exp(log_Y_hat) - Y) / X.shape[-2]
    delta_A = (delta_B @ V) * f_derivative(Z)
    dW, db = delta_A.mT @ X, delta_A.sum(axis=-2, keepdims=True)
    dV, dc = delta_B.mT @ A, delta_B.sum(axis=-2, keepdims=True)
    return dW, db, dV, dc


def new_network(rng):
    """Return W, b, V, c: random weights, biases 0."""
    W = rng.normal(0, np.sqrt(1 / 64), (32, 64))
    V = rng.normal(0, np.sqrt(1 / 32), (10, 32))
    return [W, np.zeros((1, 32)), V, np.zeros((1, 10))]


# %% [markdown]
# ## The data
#
# Scikit-learn ships 1797 handwritten digits of 8 × 8 pixels, the test part of
# *Optical Recognition of Handwritten Digits* by Alpaydin and Kaynak (1998),
# [doi:10.24432/C50P49](https://doi.org/10.24432/C50P49), licensed under
# [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/). A quarter is kept
# for testing, with the same share of every digit.

# %% keep="X_train X_test Y_train labels_test"
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

images, labels = load_digits(return_X_y=True)
X_train, X_test, labels_train, labels_test = train_test_split(
    images / 16, labels, test_size=0.25, random_state=0, stratify=labels
)
Y_train = np.eye(10)[labels_train]
print(f"{len(X_train)} images to learn from, {len(X_test)} to test with")

# %% alt="Ten grey handwritten digits in two rows, 0 to 4 and 5 to 9, so coarse that single pixels can be seen." caption="The first ten images, 8 × 8 pixels each."
import matplotlib.pyplot as plt

plt.figure(figsize=(6.4, 2.6))
pictures = np.pad(images[:10].reshape(10, 8, 8), ((0, 0), (1, 1), (1, 1)))
plt.imshow(np.block([list(pictures[:5]), list(pictures[5:])]), cmap="gray_r")
plt.axis("off")
plt.show()

# %% [markdown]
# ## Check before training
#
# Move one weight a little up and a little down: the difference of the two
# costs [measures its slope](../practice/gradient_check.md) without any
# derivative. The same four weights again with f′ replaced by 1.


# %%
def measured_slope(network, which, position, h=1e-5):
    """Return the slope of C with respect to one entry, measured."""
    costs = []
    for change in (h, -h):
        moved = [array.copy() for array in network]
        moved[which][position] += change
        costs.append(cost(moved, X_train, Y_train, np.tanh))
    return (costs[0] - costs[1]) / (2 * h)


network = new_network(np.random.default_rng(0))
backward = slopes(network, X_train, Y_train, np.tanh, tanh_derivative)
left_out = slopes(network, X_train, Y_train, np.tanh, np.ones_like)

print("weight      measured    backward    f′ = 1")
for name, which, position in [
    ("W[0, 20]", 0, (0, 20)),
    ("W[9, 36]", 0, (9, 36)),
    ("V[3, 5] ", 2, (3, 5)),
    ("V[8, 30]", 2, (8, 30)),
]:
    measured = measured_slope(network, which, position)
    print(
        f"{name}  {measured:+.7f}  {backward[which][position]:+.7f}"
        f"  {left_out[which][position]:+.7f}"
    )

# %% [markdown]
# With f′ the backward pass gives what was measured. Without it the slopes of
# $C$ with respect to $V$ are still right, since no f′ lies between $V$ and the
# cost. Those with respect to $W$ are wrong.
#
# ## Train, and compare
#
# Thirty epochs of mini-batch gradient descent, from five random starts side by
# side. Then scikit-learn's network of the same shape, with the same images,
# batch size and learning rate. Printed are the median and the range.


# %%
seeds = range(5)


def train(f, f_derivative, epochs=30, learning_rate=0.3):
    """Return five trained networks in a stack, and costs, (epochs, 5)."""
    rngs = [np.random.default_rng(seed) for seed in seeds]
    starts = [new_network(rng) for rng in rngs]
    networks = [np.stack(arrays) for arrays in zip(*starts, strict=True)]
    costs = []
    for _ in range(epochs):
        order = np.stack([rng.permutation(len(X_train)) for rng in rngs])
        for start in range(0, len(X_train), 32):
            batch = order[:, start : start + 32]
            steps = slopes(
                networks, X_train[batch], Y_train[batch], f, f_derivative
            )
            for array, step in zip(networks, steps, strict=True):
                array -= learning_rate * step
        costs.append(cost(networks, X_train, Y_train, f))
    return networks, np.array(costs)


def accuracies(networks, f):
    """Return the share of test images read correctly by each, in per cent."""
    scores = log_probabilities(networks, X_test, f)[2]
    return 100 * np.mean(scores.argmax(axis=-1) == labels_test, axis=-1)


def summary(results):
    """Return the median and the range of several accuracies as text."""
    low, high = min(results), max(results)
    return f"{np.median(results):.1f} %  ({low:.1f} to {high:.1f})"


with_slope = train(np.tanh, tanh_derivative)
ours = accuracies(with_slope[0], np.tanh)
print("test images read correctly, five runs")
print("from scratch ", summary(ours))

# %%
from sklearn.neural_network import MLPClassifier

theirs = []
for seed in seeds:
    model = MLPClassifier(
        hidden_layer_sizes=(32,),
        activation="tanh",
        solver="sgd",
        momentum=0,
        alpha=0,
        batch_size=32,
        learning_rate_init=0.3,
        random_state=seed,
    )
    for _ in range(30):
        model.partial_fit(X_train, labels_train, classes=range(10))
    theirs.append(100 * model.score(X_test, labels_test))
print("scikit-learn ", summary(theirs))

# %% [markdown]
# ## Leave f′ out
#
# Now the same runs with 1, and with 0, in the place of f′(Z).


# %%
functions = {"tanh": (np.tanh, tanh_derivative), "sine": (np.sin, np.cos)}
stand_ins = {"f′(z)": None, "f′ = 1": np.ones_like, "f′ = 0": np.zeros_like}
runs = {("tanh", "f′(z)"): with_slope}
right, final_cost = {}, {}


def leave_out(name, *labels):
    """Train with f′ and with its stand-ins; print and keep the results."""
    f, f_derivative = functions[name]
    for label in labels:
        key = name, label
        if key not in runs:
            runs[key] = train(f, stand_ins[label] or f_derivative)
        networks, costs = runs[key]
        right[key] = accuracies(networks, f)
        final_cost[key] = np.median(costs[-1])
        print(f"{name}  {label:<7}", end="")
        print(f"{final_cost[key]:9.2g}   {summary(right[key])}")


print("f     backward  cost at end  test images right")
leave_out("tanh", *stand_ins)

# %% [markdown]
# With the sine as activation, 1 does far more harm. Its slope, the cosine, is
# positive for some $z$ and negative for others, while that of tanh is never
# negative.

# %%
leave_out("sine", "f′(z)", "f′ = 1")

# %% alt="Two panels, cost of training against epoch on a logarithmic axis. Left, tanh: with the true slope and with 1 the cost falls together, the true slope ending lower; with 0 it stays about ten times higher. Right, sine: the true slope does as well as with tanh; with 1 the cost falls beside it for half of the epochs, then climbs above where it began and stays there." caption="Cost of training after every epoch, median of five runs. A slope of 1 is good enough for tanh. With the sine it is good enough for half of the epochs."
figure, panels = plt.subplots(1, 2, sharey=True)
for axes, name in zip(panels, ("tanh", "sine"), strict=True):
    for label in [key[1] for key in runs if key[0] == name]:
        curve = np.median(runs[name, label][1], axis=1)
        axes.plot(range(1, 31), curve)
        axes.annotate(
            label, (30, curve[-1]), (4, -4), textcoords="offset points"
        )
    axes.set(title=name, xlabel="epoch", yscale="log", xlim=(0, 42))
panels[0].set_ylabel("cost of training")
panels[0].yaxis.set_major_formatter("{x:g}")
plt.show()

# %% [markdown]
# ## Slopes that are only slightly negative
#
# [SiLU](../activations/silu.md) and [GELU](../activations/gelu.md) have negative
# slopes too. Both are $z$ times a gate $s(z)$ between 0 and 1, so their slope
# is $s + z s'$. GELU is taken in its tanh form, whose gate is a sigmoid.


# %%
def silu_gate(z):
    s = 1 / (1 + np.exp(-z))
    return s, s * (1 - s)


def gelu_gate(z):
    k = np.sqrt(8 / np.pi)
    s, slope = silu_gate(k * (z + 0.044715 * z * z * z))
    return s, slope * k * (1 + 0.134145 * z * z)


def gated(gate):
    """Return f and f' of z times a gate, from its value and its slope."""

    def f_derivative(z):
        s, s_derivative = gate(z)
        return s + z * s_derivative

    return lambda z: z * gate(z)[0], f_derivative


functions["SiLU"] = gated(silu_gate)
leave_out("SiLU", "f′(z)", "f′ = 1")

# %%
functions["GELU"] = gated(gelu_gate)
leave_out("GELU", "f′(z)", "f′ = 1")

# %% [markdown]
# Here 1 is as good as f′ after thirty epochs. What is different with the sine?
# In the networks trained with 1, the next cell counts how often f′ is negative,
# over all training images and hidden units, and looks for its lowest value.

# %%
negative, lowest = {}, {}
print("trained with f′ = 1: share of f′ below 0, lowest f′")
for name, (f, f_derivative) in functions.items():
    Z = log_probabilities(runs[name, "f′ = 1"][0], X_train, f)[0]
    negative[name] = np.mean(f_derivative(Z) < 0)
    lowest[name] = f_derivative(Z).min()
    print(f"{name:<6} {negative[name]:5.0%}  {lowest[name]:6.2f}")

# %% [markdown]
# Negative slopes alone did no harm here: SiLU and GELU have many, all small.
# Those of the sine are as large as its positive ones. If their sign is what
# matters, the sine needs no more of f′ than that.

# %%
signed = train(np.sin, lambda z: np.sign(np.cos(z)))
sign_right = accuracies(signed[0], np.sin)
print("sine with the sign of f′:", summary(sign_right))

# %% [markdown]
# ## Why 1 is sometimes good enough
#
# For one image, the true slopes with respect to $W$ and those without f′ have
# the inner product $\lVert x \rVert^2 \sum_j f'(z_j) (V^\top \delta_B)_j^2$.
# While no f′ is negative, neither is the sum, so a small step without f′ does
# not go up. A negative f′ means that a larger $z$ makes the unit's output
# smaller; without its sign that unit is pushed the wrong way.
#
# A batch has no such guarantee, even if every f′ is positive. Two samples with
# the same input are enough: the errors that reach a unit may almost cancel, and
# then the factors decide which one wins.

# %%
reaching, slope_of_f = np.array([1.0, -0.9]), np.array([0.1, 1.0])
two_samples = np.sum(reaching * slope_of_f), np.sum(reaching)
print("with f′ {:+.1f}, without {:+.1f}".format(*two_samples))

# %% [markdown]
# So for all training images together it has to be measured. The cosine of the
# angle between the two gradients is 1 for the same direction; below 0 a small
# step without f′ goes uphill.


# %%
def agreement(networks, f, f_derivative):
    """Return the cosines between dC/dW and its version without f′."""
    true = slopes(networks, X_train, Y_train, f, f_derivative)[0]
    without = slopes(networks, X_train, Y_train, f, np.ones_like)[0]
    sizes = [np.sqrt(np.sum(g * g, axis=(-2, -1))) for g in (true, without)]
    return np.sum(true * without, axis=(-2, -1)) / sizes[0] / sizes[1]


cosines = {}
starts = [new_network(np.random.default_rng(seed)) for seed in seeds]
starts = [np.stack(arrays) for arrays in zip(*starts, strict=True)]
print("cosine, median of five   before    after")
for name, (f, f_derivative) in functions.items():
    pair = []
    for networks in (starts, runs[name, "f′ = 1"][0]):
        pair.append(np.median(agreement(networks, f, f_derivative)))
    cosines[name] = pair
    print(f"{name:<23} {pair[0]:+7.2f}  {pair[1]:+7.2f}")

# %% [markdown]
# ## Answer

# %%
ratio = final_cost["tanh", "f′ = 1"] / final_cost["tanh", "f′(z)"]
print("test images read correctly, median of five")
for name, label in right:
    print(f"{name} with {label:<6}  {np.median(right[name, label]):5.1f} %")
print(f"sine with its sign {np.median(sign_right):5.1f} %")
print(f"tanh: {ratio:.1f} times the cost of training with f′ = 1")

# %% [markdown]
# At this learning rate the network forgives a slope of 1 where f′ is never
# strongly negative. So the mistake can go unnoticed: the test images hardly
# show it, while a gradient check does at once. At a rate of 1 instead of 0.3
# SiLU loses much without f′, and so does ReLU, whose f′ is never negative; tanh
# does not. It can also go well for a time. A rate of 0.1 carries the sine through
# these thirty epochs, and within ninety it collapses all the same.
#
# These results are those of one hidden layer, one task and one learning rate. A
# deep network has a factor f′
# [at every layer](../learn/vanishing_gradients.md), and the next lab
# [measures them](vanishing_gradients.py).
