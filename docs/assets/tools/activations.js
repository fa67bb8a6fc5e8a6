/* The activation functions of the site and their slopes, for figures that move.
   A test compares them with the programs in snippets/activations/. */

const { abs, exp, expm1, log1p, max, min, sqrt, tanh } = Math

const sigmoid = (z) => {
  const e = exp(-abs(z))
  return (z >= 0 ? 1 : e) / (1 + e)
}
const sigmoidSlope = (z) => {
  const e = exp(-abs(z))
  return e / (1 + e) ** 2
}
const tanhSlope = (z) => {
  const e = exp(-abs(z))
  return (2 * e / (1 + e * e)) ** 2
}
const softplus = (z) => max(z, 0) + log1p(exp(-abs(z)))

const density = (z) => exp(-z * z / 2) / sqrt(2 * Math.PI)

/* Return the area under the normal density beyond t >= 0, over the density at t. */
const tail = (t) => {
  let sum = 0
  if (t < 3) {
    for (let k = 1, term = t; k < 99; k += 2, term *= t * t / k) sum += term
    return 0.5 / density(t) - sum
  }
  for (let k = 60; k > 0; k--) sum = k / (t + sum)
  return 1 / (t + sum)
}
const gelu = (z) => {
  const t = abs(z)
  return max(z, 0) - t * tail(t) * density(t)
}
const geluSlope = (z) => {
  const t = abs(z)
  const low = (tail(t) - t) * density(t)
  return z < 0 ? low : 1 - low
}

/* name: [words, f, f′, the parameter that f has by default] */
export const activations = {
  sigmoid: ["sigmoid", sigmoid, sigmoidSlope],
  tanh: ["tanh", tanh, tanhSlope],
  relu: ["ReLU", (z) => max(z, 0), (z) => (z > 0 ? 1 : 0)],
  leaky_relu: [
    "leaky ReLU",
    (z, alpha = 0.01) => (z > 0 ? z : alpha * z),
    (z, alpha = 0.01) => (z > 0 ? 1 : alpha),
    "α = 0.01",
  ],
  elu: ["ELU", (z) => (z > 0 ? z : expm1(z)), (z) => exp(min(z, 0))],
  softplus: ["softplus", softplus, sigmoid],
  silu: ["SiLU", (z) => z * sigmoid(z), (z) => sigmoid(z) + z * sigmoidSlope(z)],
  gelu: ["GELU", gelu, geluSlope],
  mish: [
    "Mish",
    (z) => z * tanh(softplus(z)),
    (z) => tanh(softplus(z)) + z * tanhSlope(softplus(z)) * sigmoid(z),
  ],
  step: ["step", (z) => (z >= 0 ? 1 : 0), () => 0],
}

/* A sigmoid that is k times as steep. */
export const softStep = [
  "soft step",
  (z, k) => sigmoid(k * z),
  (z, k) => k * sigmoidSlope(k * z),
]
