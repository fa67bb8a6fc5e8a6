/* The activation functions that a neuron can be given here, and their slopes: a few,
   written a second time, because its z may be any number. All others are drawn from
   what the programs in snippets/activations/ gave. A test compares them with these. */

const { abs, exp, expm1, log1p, max, min } = Math

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

/* name: [f, f′] */
export const activations = {
  sigmoid: [sigmoid, sigmoidSlope],
  tanh: [Math.tanh, tanhSlope],
  relu: [(z) => max(z, 0), (z) => (z > 0 ? 1 : 0)],
  leaky_relu: [(z) => (z > 0 ? z : 0.01 * z), (z) => (z > 0 ? 1 : 0.01)],
  elu: [(z) => (z > 0 ? z : expm1(z)), (z) => exp(min(z, 0))],
  softplus: [softplus, sigmoid],
  silu: [(z) => z * sigmoid(z), (z) => sigmoid(z) + z * sigmoidSlope(z)],
  step: [(z) => (z >= 0 ? 1 : 0), () => 0],
}
