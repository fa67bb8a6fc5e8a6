/* Which words mean the same to a reader of these pages, and which mean nothing. */

/* A line is a group: whoever types one of its words or phrases is also shown what says
   another. In brackets, who says so, where it is not everybody. */
export const GROUPS = `
backpropagation, back propagation, backprop, back prop, bp, backward pass
derivative, slope, gradient, prime, differential, grad [PyTorch], deriv, backward [PyTorch]
differentiable, differentiate, derivative exists, smooth
cost [Nielsen], loss, error function [Bishop], objective
sigmoid, logistic, logistic function, sigma, expit [SciPy], logsig [MATLAB], logistic sigmoid [Bishop]
hard sigmoid, hardsigmoid [PyTorch]
tanh, hyperbolic tangent, tansig [MATLAB]
hard tanh, hardtanh [PyTorch]
relu, rectified linear unit, rectifier [Glorot 2011], rectified linear, ramp function
leaky relu, leakyrelu [PyTorch], lrelu, leaky rectified linear unit
squared relu, relu squared, relu2
elu, exponential linear unit
selu, scaled exponential linear unit
silu, swish [Ramachandran 2017], sigmoid linear unit
hard swish, hardswish [PyTorch], h swish [Howard 2019]
gelu, gaussian error linear unit
arctan, inverse tangent, atan
softmax, soft max
softplus, soft plus, smooth relu
activation, transfer function [MATLAB], squashing function [Hornik 1989], nonlinearity, non linearity
nonlinear, non linear
step, step function, heaviside, heaviside step, sign function, signum, threshold, hard limit,
  hardlim [MATLAB], perceptron, binary step
unit, neuron, node
dead, dying, die, dies, died, never fires
stuck, plateau, not learn, not learning, not train, not training, not converge, not improve,
  not decrease, not updating, not change, not changing
weight, parameter
initialisation, initialization, init [PyTorch], starting weights, initial weights, start
xavier, glorot [Keras]
he, kaiming [PyTorch]
vanishing, vanish, disappear, diminishing
exploding, explode, blow up, blows up, diverge
nan, not a number
overflow, inf, infinity
cross entropy, crossentropy [Keras], log loss [scikit-learn], logloss, nll [PyTorch],
  negative log likelihood, bce [PyTorch]
mse, squared error, mean squared error, quadratic cost [Nielsen], l2 loss
batch, mini batch, minibatch, samples
learning rate, step size, lr [PyTorch]
finite difference, numerical gradient, gradient check [CS231n], grad check, gradcheck [PyTorch],
  numerical derivative, gradient checking
automatic differentiation, autograd [PyTorch], autodiff, auto diff
delta, error term [Mitchell 1997], local gradient [Haykin], error signal
saturate, saturation, saturated, flat
kink, corner, not differentiable, non differentiable, undefined at zero
subgradient, sub gradient
gradient descent, sgd
without derivatives, gradient free, derivative free, no derivatives, evolutionary,
  genetic algorithm, random search
element wise, elementwise, hadamard
precision, float32, float16, half precision, bfloat16
framework, pytorch, tensorflow, keras, jax
linear, identity
curve, graph, plot
`.trim().split(/\n(?! )/).map((line) => line.replace(/ \[[^\]]*\]/g, "").split(/,\s+/))

/* Words that say nothing of what is looked for. "Why", "not", "vs", "zero" do. */
export const QUIET = new Set(
  `
a about after also am an and any are as at be been but by can could did do does doing
explain for from get had has have help how i if in into is it its just make made me my need
needs of on or our please question should so some than that the their them then there these
they this to understand us use used using want was we were what when where which while who
will with would you your`.trim().split(/\s+/),
)

/* What the whole site is about; it tells one page from another least. */
export const COMMON = new Set(
  `activation function derivative network neural nn ann deep machine
learning code python`.split(/\s+/),
)

const letters =
  "α alpha β beta δ delta ε epsilon η eta θ theta λ lambda π pi σ sigma φ phi" +
  " ∂ derivative ∇ gradient"
export const SPELT = Object.fromEntries(
  letters.split(/ (?=\P{ASCII})/u)
    .map((pair) => pair.split(" ")),
)
