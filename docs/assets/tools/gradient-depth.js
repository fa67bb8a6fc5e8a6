/* What is left of the gradient in each layer of a deep network, split into what
   the weights and what the slopes do: the network of learn/gradient_by_layer. */

import { activations } from "./activations.js"
import { element, fixed, MovingFigure, power, significant } from "./moving-figure.js"

const { abs, fround, log10, max, sqrt } = Math
const LOWER = 4 // from the middle of a label to its baseline
const FLAT = 0.01 // a slope below this lets nothing through

/* Return the square matrices of random signs that are kept as bits, each row by row. */
export function unpack(bits, [matrices, rows, columns]) {
  const bytes = Uint8Array.from(atob(bits), (letter) => letter.charCodeAt())
  const size = rows * columns
  return Array.from(
    { length: matrices },
    (_, matrix) =>
      Float64Array.from(
        { length: size },
        (_, k) => bytes[(matrix * size + k) >> 3] << (k & 7) & 128 ? 1 : -1,
      ),
  )
}

/* Return factor · A · B, or with B transposed. */
function times(A, B, factor, transposed) {
  const n = sqrt(A.length)
  const [down, across] = transposed ? [1, n] : [n, 1]
  const product = new Float64Array(A.length)
  for (let row = 0; row < A.length; row += n) {
    for (let column = 0; column < n; column++) {
      let sum = 0
      for (let k = 0, at = column * across; k < n; k++, at += down) {
        sum += A[row + k] * B[at]
      }
      product[row + column] = factor * sum
    }
  }
  return product
}
const norm = (A) => sqrt(A.reduce((sum, a) => sum + a * a, 0))

/* Return what is left in each layer by the weights and by the slopes alone, as
   powers of ten, and the share of flat slopes. Single precision forgets the last
   digits of f, in which two computers may differ: the network is the same on all. */
export function shares(signs, [, f, slope], scale, depth) {
  const [inputs, targets, ...W] = signs
  const size = sqrt(scale / sqrt(inputs.length))
  const slopes = []
  let A = inputs
  for (let layer = 0; layer < depth; layer++) {
    const Z = times(A, W[layer], size, true)
    A = Z.map((z) => fround(f(z)))
    slopes.push(Z.map((z) => slope(z)))
  }
  const gate = (D, layer) => D.map((d, k) => d * slopes[layer][k])
  let delta = gate(A.map((a, k) => a - targets[k]), depth - 1)
  const left = { weights: new Float64Array(depth), slopes: new Float64Array(depth) }
  for (let layer = depth - 1; layer > 0; layer--) {
    const weighted = times(delta, W[layer], size)
    const passed = gate(weighted, layer - 1)
    left.weights[layer - 1] = left.weights[layer] + log10(norm(weighted) / norm(delta))
    left.slopes[layer - 1] = left.slopes[layer] + log10(norm(passed) / norm(weighted))
    delta = passed
  }
  let flat = 0
  for (const layer of slopes) for (const slope of layer) if (abs(slope) < FLAT) flat++
  return { ...left, flat: flat / (depth * inputs.length) }
}

/* Move labels at these heights, from the lowest up, until none touches another. */
function spread(heights, lowest, apart) {
  const places = {}
  for (const [name, height] of Object.entries(heights).sort(([, a], [, b]) => a - b)) {
    places[name] = max(height, lowest)
    lowest = places[name] + apart
  }
  return places
}

const variance = (doublings) => `${Number((2 ** doublings).toPrecision(3))}/n`
const times10 = (exponent) => significant(10 ** exponent, 2)
const LARGEST = significant((2 - 2 ** -23) * 2 ** 127, 2) // number of single precision

class GradientDepth extends MovingFigure {
  start() {
    const { signs, shape } = this.values
    const deepest = shape[0] - 2
    const names = Object.entries(activations).filter(([name]) => name !== "step") // whose slope is 0
    this.signs = unpack(signs, shape)
    this.controls.before(
      element("p", {
        className: "try",
        textContent:
          `Bring the gradient of the first of ${deepest} layers into the band. ` +
          "Every function has its place, some of them hardly any room. Arriving is needed to learn, but not enough.",
      }),
    )
    this.menu(
      "activation",
      "Activation",
      Object.fromEntries(
        names.map((
          [name, [words, , , parameter]],
        ) => [name, [words, parameter].filter(Boolean).join(", ")]),
      ),
      "sigmoid",
    )
    this.handles = [
      this.slider("doublings", "Weight variance", {
        min: -2,
        max: 7.5,
        step: 0.0625,
        value: 0,
        text: variance,
      }),
      this.slider("depth", "Layers", { min: 1, max: deepest, step: 1, value: deepest }),
    ]
  }

  update() {
    const { activation, depth, doublings } = this.state
    const { weights, slopes, flat } = shares(
      this.signs,
      activations[activation],
      2 ** doublings,
      depth,
    )
    const gradient = weights.map((share, layer) => share + slopes[layer])
    this.trace({ gradient, weights, slopes })
    for (const handle of this.handles) {
      handle.ariaValueText += `, the first layer receives ${
        times10(gradient[0])
      } times the last`
    }
    return this.verdict(gradient[0], weights[0], slopes[0], flat)
  }

  /* Draw the curves on the smallest of the scales that holds them. */
  trace(curves) {
    const { heights, margin, goal, apart } = this.values
    const [axes] = this.axes
    const reached = Object.values(curves).flatMap((curve) =>
      [...curve].map(abs).filter(isFinite)
    )
    const height = heights.find((height) => height >= max(...reached))
    axes.reach(-height * margin, height * margin)
    for (let part = -3; part <= 3; part++) {
      this.words(`power-${part + 3}`, power(part * height / 3))
    }
    const ends = {}
    for (const [name, curve] of Object.entries(curves)) {
      const points = [...curve].map((share, layer) => [layer + 1, share])
      this.line(name, [points[0], ...points]) // a single one is seen as a dot
      ends[name] = curve[0]
    }
    for (const [name, end] of Object.entries(spread(ends, -height, apart * height))) {
      const label = this.part(`${name}-label`)
      label.setAttribute("visibility", isFinite(end) ? "visible" : "hidden")
      if (isFinite(end)) {
        label.querySelector("text").setAttribute("y", axes.up.at(end) + LOWER)
      }
    }
    const [first, last] = axes.x
    this.line("goal", [[first, -goal], [last, -goal], [last, goal], [first, goal]])
  }

  verdict(gradient, weights, slopes, flat) {
    if (!isFinite(gradient)) {
      return `The outputs pass ${LARGEST}, the largest number of single precision, and become infinite. ` +
        "There is no gradient any more."
    }
    const measured =
      `The gradient of the first layer is ${
        times10(gradient)
      } times that of the last: ` +
      `${times10(weights)} by the weights, times ${times10(slopes)} by the slopes.`
    const { depth } = this.state
    if (depth === 1) return "There is only one layer: nothing can be lost on the way."
    const [cause, fate] = gradient < 0
      ? [weights < slopes ? "weights" : "slopes", "vanishes"]
      : [weights > slopes ? "weights" : "slopes", "explodes"]
    const said = abs(gradient) > this.values.goal
      ? `It ${fate}, because of the ${cause}.`
      : "It arrives."
    return `${measured} ${said} ${
      fixed(100 * flat, 0)
    }\u00a0% of the slopes are below ${FLAT}.`
  }
}

customElements.define("gradient-depth", GradientDepth)
