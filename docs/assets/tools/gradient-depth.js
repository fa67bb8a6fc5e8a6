/* What is left of the gradient in each layer of a deep network, split into what
   the weights and what the slopes do: the network of learn/gradient_by_layer,
   measured at each stop of the sliders. */

import { MovingFigure, power, significant } from "./moving-figure.js"

const { abs, log10, max, min } = Math
const LOWER = 4 // from the middle of a label to its baseline

/* Return powers of ten, first layer first, from steps that begin at the last. */
function back(steps, finest) {
  let sum = 0
  return [0, ...steps].map((step) => (sum += step) / finest).reverse()
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
const LARGEST = significant((2 - 2 ** -23) * 2 ** 127, 2) // number of single precision

class GradientDepth extends MovingFigure {
  start() {
    this.tables = {}
    // the first layer, and with it the handle, is at the edge
    this.drag((_layer, power) => this.bring(power), { free: true, around: 20 })
  }

  text(name, value) {
    return name === "doublings" ? variance(value) : String(value)
  }

  /* Choose the weights with which the first layer gets nearest to this power of ten. */
  bring(power) {
    const { depths, doublings } = this.values
    const { activation, depth, doublings: now } = this.state
    const told = this.tables[activation].told[depths.indexOf(depth)]
    const off = (stop, i) =>
      told[i] ? abs(log10(told[i][0]) - power) + abs(stop - now) / 1000 : Infinity
    const far = doublings.map(off)
    this.set({ doublings: doublings[far.indexOf(min(...far))] })
  }

  /* Fetch the numbers of a function when they are first asked for. */
  async load() {
    const { activation } = this.state
    this.tables[activation] ??= await this.table(activation)
  }

  update() {
    const { activation, depth, doublings } = this.state
    const { depths, doublings: stops, finest } = this.values
    const { told, curves } = this.tables[activation]
    const row = depths.indexOf(depth)
    const column = stops.indexOf(doublings)
    const numbers = told[row][column]
    const [weights, slopes] = curves[row].map((of) =>
      back(of[column], numbers ? finest : NaN)
    )
    const gradient = weights.map((share, layer) => share + slopes[layer])
    this.trace({ gradient, weights, slopes })
    for (const name of ["doublings", "depth"]) {
      this.inputs[name].input.ariaValueText += numbers
        ? `, the first layer receives ${significant(numbers[0], 2)} times the last`
        : ", the numbers become too large"
    }
    return this.verdict(numbers)
  }

  /* Draw the curves on the smallest of the scales that holds them. */
  trace(curves) {
    const { heights, margin, goal, apart } = this.values
    const [axes] = this.axes
    const reached = Object.values(curves).flatMap((curve) =>
      [...curve].map(abs).filter(isFinite)
    )
    const needed = heights.find((height) => height >= max(...reached))
    const height = this.held ? max(this.height, needed) : needed
    this.height = height // which stays while something is dragged over it
    axes.reach(-height * margin, height * margin)
    for (let part = -3; part <= 3; part++) {
      this.words(`power-${part + 3}`, power(part * height / 3))
    }
    this.handle(1, curves.gradient[0], { dot: true })
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

  verdict(numbers) {
    if (!numbers) {
      return `The outputs pass ${LARGEST}, the largest number of single precision, and become infinite. ` +
        "There is no gradient any more."
    }
    const { goal, flat } = this.values
    const [gradient, weights, slopes, share] = numbers
    const [told, by, times] = numbers.map((number) => significant(number, 2))
    const [cause, fate] = gradient < 1
      ? [weights < slopes ? "weights" : "slopes", "vanishes"]
      : [weights > slopes ? "weights" : "slopes", "explodes"]
    const said = abs(log10(gradient)) > goal
      ? `It ${fate}, because of the ${cause}.`
      : "It arrives."
    return `The gradient of the first layer is ${told} times that of the last: ` +
      `${by} by the weights, times ${times} by the slopes. ` +
      `${said} ${share}\u00a0% of the slopes are below ${flat}.`
  }

  async show() {
    await this.load()
    super.show()
  }
}

customElements.define("gradient-depth", GradientDepth)
