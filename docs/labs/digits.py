# %% [markdown]
# # Two layers from scratch on real digits
#
# What does a network lose without f′? On real digits little while f′ is
# positive, all where it changes sign. With f′ = 0 only the last layer learns.
#
# The network is that of [two layers](../learn/two_layers.md), made larger: 64
# pixels, 32 hidden units, 10 scores, one for each digit. Every derivative
# stands in one visible place, where it can be taken out. This lab needs NumPy,
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
# The slope of softmax [cancels in the first](../practice/output_error.md). In
# the second f′ stands in plain sight. It is an argument of `slopes`, so that
# something else can be put in its place.


# %%
import numpy as np


def tanh_derivative(z):
    """Return the slope of np.tanh at z: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return (2 * e / (1 + e * e)) ** 2


def log_probabilities(network, X, f):
    """Return Z, A and the logarithm of softmax's probabilities."""
    W, b, V, c = network
    Z = X @ W.T + b
    A = f(Z)
    scores = A @ V.T + c
    scores = scores - scores.max(axis=1, keepdims=True)
    return Z, A, scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))


def cost(network, X, Y, f):
    """Return C, the mean cross-entropy."""
    return -np.sum(Y * log_probabilities(network, X, f)[2]) / len(X)


def slopes(network, X, Y, f, f_derivative):
    """Return dC/dW, dC/db, dC/dV, dC/dc."""
    V = network[2]
    Z, A, log_Y_hat = log_probabilities(network, X, f)
    delta_B = (np.exp(log_Y_hat) - Y) / len(X)
    delta_A = (delta_B @ V) * f_derivative(Z)
    dW, db = delta_A.T @ X, delta_A.sum(axis=0)
    dV, dc = delta_B.T @ A, delta_B.sum(axis=0)
    return dW, db, dV, dc


def new_network(rng):
    """Return W, b, V, c: random weights, biases 0."""
    W = rng.normal(0, np.sqrt(1 / 64), (32, 64))
    V = rng.normal(0, np.sqrt(1 / 32), (10, 32))
    return [W, np.zeros(32), V, np.zeros(10)]


# %% [markdown]
# ## The data
#
# Scikit-learn ships 1797 handwritten digits of 8 × 8 pixels. A quarter is kept
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
    """Return the centred difference of C in one entry of the network."""
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
# With f′ the backward pass gives what was measured. Without it the slopes in
# $V$ are still right, since no f′ stands between $V$ and the cost. Those in
# $W$ are wrong.
#
# ## Train, and compare
#
# Thirty epochs of mini-batch gradient descent, from five random starts. Then
# scikit-learn's network of the same shape, with the same images, batch size and
# learning rate. Printed are the median and the range.


# %%
def train(seed, f, f_derivative, epochs=30, learning_rate=0.3):
    """Return the trained network and its cost after every epoch."""
    rng = np.random.default_rng(seed)
    network, costs = new_network(rng), []
    for _ in range(epochs):
        order = rng.permutation(len(X_train))
        for start in range(0, len(order), 32):
            batch = order[start : start + 32]
            steps = slopes(
                network, X_train[batch], Y_train[batch], f, f_derivative
            )
            for array, step in zip(network, steps, strict=True):
                array -= learning_rate * step
        costs.append(cost(network, X_train, Y_train, f))
    return network, costs


def accuracy(network, f):
    """Return the share of test images that are read correctly, in per cent."""
    scores = log_probabilities(network, X_test, f)[2]
    return 100 * np.mean(scores.argmax(axis=1) == labels_test)


def summary(results):
    """Return the median and the range of several accuracies as text."""
    low, high = min(results), max(results)
    return f"{np.median(results):.1f} %  ({low:.1f} to {high:.1f})"


seeds = range(5)
with_slope = [train(seed, np.tanh, tanh_derivative) for seed in seeds]
ours = [accuracy(network, np.tanh) for network, _ in with_slope]
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
# Now the same runs with 1, and with 0, in the place of f′(Z); medians of five.


# %%
functions = {"tanh": (np.tanh, tanh_derivative), "sine": (np.sin, np.cos)}
stand_ins = {"f′(z)": None, "f′ = 1": np.ones_like, "f′ = 0": np.zeros_like}
runs = {("tanh", "f′(z)"): with_slope}
right, final_cost = {}, {}


def leave_out(name):
    """Train with f′ and with its stand-ins; print and keep the medians."""
    f, f_derivative = functions[name]
    print("f     backward   cost of training   images right")
    for label, stand_in in stand_ins.items():
        key = name, label
        if key not in runs:
            runs[key] = [
                train(seed, f, stand_in or f_derivative) for seed in seeds
            ]
        right[key] = np.median([accuracy(net, f) for net, _ in runs[key]])
        final_cost[key] = np.median([costs[-1] for _, costs in runs[key]])
        numbers = f"{final_cost[key]:16.2g}   {right[key]:10.1f} %"
        print(f"{name}  {label:<8}   {numbers}")


leave_out("tanh")

# %% [markdown]
# And all three again with the sine as activation: its slope, the cosine, is
# positive for some $z$ and negative for others, while that of tanh is never
# negative.

# %%
leave_out("sine")

# %% alt="Two panels, cost of training against epoch on a logarithmic axis. Left, tanh: with the true slope and with 1 the cost falls together, the true slope ending lower; with 0 it stays about ten times higher. Right, sine: the true slope does as well as with tanh; with 1 the cost follows it down for half of the epochs, then climbs above where it began and stays there; with 0 it falls slowly as before." caption="Cost of training after every epoch, median of five runs. A slope of 1 is good enough for tanh, not for the sine."
figure, panels = plt.subplots(1, 2, sharey=True)
for axes, name in zip(panels, functions, strict=True):
    for label in stand_ins:
        curve = np.median([costs for _, costs in runs[name, label]], axis=0)
        axes.plot(range(1, 31), curve)
        axes.annotate(
            label, (30, curve[-1]), (4, -4), textcoords="offset points"
        )
    axes.set(title=name, xlabel="epoch", yscale="log", xlim=(0, 42))
panels[0].set_ylabel("cost of training")
panels[0].yaxis.set_major_formatter("{x:g}")
plt.show()

# %% [markdown]
# ## Why 1 is sometimes good enough
#
# For one image, the slope in $W$ with f′ and the one without have the inner
# product $\lVert x \rVert^2 \sum_j f'(z_j) (V^\top \delta_B)_j^2$. While no f′
# is negative, neither is the sum: a small step without f′ then still goes
# down, though not the steepest way. A negative f′ means that more $z$ makes
# the unit's output smaller; leaving the sign out pushes that unit the wrong
# way. The cosine of the angle between the two gradients of all training
# images shows it: 1 is the same direction, below 0 is uphill.


# %%
def agreement(network, f, f_derivative):
    """Return the cosine between dC/dW and its version without f′."""
    true = slopes(network, X_train, Y_train, f, f_derivative)[0]
    without = slopes(network, X_train, Y_train, f, np.ones_like)[0]
    return (
        np.sum(true * without) / np.linalg.norm(true) / np.linalg.norm(without)
    )


cosines = {}
for name, (f, f_derivative) in functions.items():
    starts = [new_network(np.random.default_rng(seed)) for seed in seeds]
    ends = [network for network, _ in runs[name, "f′ = 1"]]
    for when, networks in [("before training", starts), ("after", ends)]:
        cosines[name, when] = np.median(
            [agreement(network, f, f_derivative) for network in networks]
        )
        print(f"{name}, {when}: cosine {cosines[name, when]:+.2f}")

# %% [markdown]
# If the sign is what matters, the sine needs no more of f′ than that.


# %%
def sign_of_slope(z):
    return np.sign(np.cos(z))


signed = [train(seed, np.sin, sign_of_slope) for seed in seeds]
sign_right = np.median([accuracy(net, np.sin) for net, _ in signed])
print(f"sine with the sign of f′: {sign_right:.1f} % right")

# %% [markdown]
# ## Answer

# %%
read = {key: f"{percent:.1f} %" for key, percent in right.items()}
tanh, sine = ([read[name, label] for label in stand_ins] for name in functions)
ratio = final_cost["tanh", "f′ = 1"] / final_cost["tanh", "f′(z)"]
print("test images read correctly")
print(f"tanh with f′(z):  {tanh[0]}")
print(f"tanh with f′ = 1: {tanh[1]}, {ratio:.1f} times the cost")
print(f"tanh with f′ = 0: {tanh[2]}, by the last layer")
print(f"sine with f′(z):  {sine[0]}")
print(f"sine with f′ = 1: {sine[1]}, as by guessing")
print(f"sine with the sign of f′: {sign_right:.1f} %")

# %% [markdown]
# Leaving f′ out is a mistake that this network forgives, which is why it goes
# unnoticed: the test images hardly show it, a gradient check does at once. Not
# every activation forgives it: [GELU](../activations/gelu.md) and
# [SiLU](../activations/silu.md) too have slopes below 0, if small ones. And
# this network has one hidden layer. A deep one has a factor f′
# [at every layer](../learn/vanishing_gradients.md), and the next lab
# [measures them](vanishing_gradients.py).
