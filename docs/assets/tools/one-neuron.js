/* One neuron: its values and slopes for any numbers, and steps down its error curve. */

import { activations } from "./activations.js"
import { fixed, MovingFigure, significant } from "./moving-figure.js"

const { abs, max, min, round } = Math
const MOST = 100 // steps
const SMALL = 0.05 // a factor, and a step, below this
const ROOM = { // for what stands on the graph, beside its neighbours
  440: "product",
  94: "factor_w factor_z factor_a",
  80: "value_w value_y value_z value_a value_E slope_w slope_z slope_a",
  54: "value_x value_b",
}
const SHORT = 7 // characters, which any font has room for
const BESIDE = 1e-9 // this far from a kink or jump
const ROUNDED = 1e-12 // a share of the error that only rounding changes
const NOTHING = 1e-24 // an error below which rounding decides

/* Return what follows from the numbers of a neuron: its values and slopes. */
export function neuron({ x, w, b, y, f }) {
  const [value, slope] = activations[f]
  const z = w * x + b
  const a = value(z)
  const [dE_da, da_dz] = [2 * (a - y), slope(z)]
  const delta = dE_da * da_dz
  return { z, a, E: (a - y) ** 2, dE_da, da_dz, dz_dw: x, delta, gradient: delta * x }
}

/* Return the weight at the start and after each step. */
export function descend({ w, ...others }, steps) {
  const weights = [w]
  for (let step = 0; step < steps; step++) {
    weights.push(w -= others.eta * neuron({ ...others, w }).gradient)
  }
  return weights
}

/* Return a number as the figure's program writes it, if that is short; what is
   tiny is not 0. */
const write = (number) => {
  const size = abs(number)
  if (size && (size < 5e-5 || size >= 999999.5)) return significant(number, 1)
  const digits = size < 100 ? 4 : size < 1000 ? 1 : 0
  return fixed(number, digits).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "")
}
const factor = (number) => write(number).replace(/.*[−×].*/, "($&)")

class OneNeuron extends MovingFigure {
  start() {
    const { widest } = this.values
    this.button("step", () => this.set({ steps: min(this.state.steps + 1, MOST) }))
    this.button("back", () => this.set({ steps: 0 }))
    this.state.steps = 0
    this.inputs.steps = {
      show() {},
      read: (text) => (/^\d+$/.test(text) && text <= MOST ? Number(text) : undefined),
    }
    this.makeTrail()
    const begin = (w) =>
      this.set({ w: max(-widest, min(widest, round(w * 10) / 10)), steps: 0 })
    this.inputs.w.input.addEventListener(
      "input",
      ({ target }) => begin(target.valueAsNumber),
    )
    this.drag(begin, { axes: this.axes[1] })
  }

  text(_name, value) {
    return write(value)
  }

  /* A case is several numbers, and not itself a part of the state. */
  menu(select) {
    if (select.name !== "case") return super.menu(select)
    this.cases = select
    select.addEventListener(
      "change",
      () => this.set({ ...this.defaults, ...this.values.cases[select.value] }),
    )
  }

  showCase() {
    const { steps: _, ...state } = this.state
    const { cases } = this.values
    const first = this.defaults ?? this.state
    this.cases.value =
      Object.keys(cases).find((name) =>
        Object.keys(state).every((key) =>
          state[key] === (cases[name][key] ?? first[key])
        )
      ) ?? ""
  }

  /* The points of the steps taken, and dotted lines from each to the next. */
  makeTrail() {
    const below = this.part("next")
    this.trail = [["1", "1 3"], ["5", "none"]].map(([width, dashes]) => {
      const path = this.draw("path", {
        fill: "none",
        stroke: "var(--figure-ink)",
        "stroke-linecap": "round",
        "stroke-width": width,
        "stroke-dasharray": dashes,
      })
      below.before(path)
      return path
    })
  }

  update() {
    const { state } = this
    const weights = descend(state, state.steps + 1)
    const [next, w] = [weights.pop(), weights.at(-1)]
    const at = (w) => ({ ...state, w, ...neuron({ ...state, w }) })
    const [now, then] = [at(w), at(next)]
    this.drawGraph(now)
    const outside = this.drawCurve(weights, now, then, (w) => at(w).E)
    this.inputs.w.show(w)
    for (const { input } of Object.values(this.inputs)) {
      if (!input || input.type !== "range") continue
      input.ariaValueText += `, error ${write(now.E)}, slope ${write(now.gradient)}`
    }
    this.showCase()
    const since = state.steps &&
      `After ${state.steps} ${state.steps > 1 ? "steps" : "step"} ` +
        `E is ${write(now.E)}, from ${write(at(weights[0]).E)}.`
    const said = [
      since,
      explain(now, then),
      outside && "The point lies outside the drawing.",
    ]
    return said.filter(Boolean).join(" ")
  }

  /* Write the numbers on the graph, and the product of the three slopes. */
  drawGraph(now) {
    const { gradient, delta, dE_da, da_dz, dz_dw } = now
    for (const name of "xwbyzaE") {
      this.words(`value_${name}`, `${name} = ${write(now[name])}`)
    }
    const slopes = { w: [gradient, dz_dw], z: [delta, da_dz], a: [dE_da, dE_da] }
    for (const [name, [slope, factor]] of Object.entries(slopes)) {
      this.words(`slope_${name}`, write(slope))
      this.words(`factor_${name}`, `× ${write(factor)}`)
    }
    const product = [write(dE_da), factor(da_dz), factor(dz_dw)].join(" × ")
    this.words("product", `∂E/∂w = ${product} = ${write(gradient)}`)
    for (const [room, names] of Object.entries(ROOM)) this.fit(names.split(" "), room)
  }

  /* Make words narrower that have no room. */
  fit(names, room) {
    const long = names.map((name) => this.part(name).querySelector("text"))
      .filter(
        (text) => (text.removeAttribute("textLength"), text.textContent.length > SHORT),
      )
    for (const text of long.filter((text) => text.getComputedTextLength() > room)) {
      text.setAttribute("lengthAdjust", "spacingAndGlyphs")
      text.setAttribute("textLength", room)
    }
  }

  /* Draw the error over the weight and the steps; return whether now lies outside. */
  drawCurve(trail, now, then, error) {
    const { weights, widest, halfWidth } = this.values
    const axes = this.axes[1]
    const curve = cut(weights, -now.b / now.x).map((w) => [w, error(w)])
    const top = curve.some(([, E]) => E > 1) ? 4 : 1
    const inside = (w, E) => [max(-widest, min(widest, w)), min(top, E)]
    axes.reach(0, top)
    this.words("tick_half", write(top / 2))
    this.words("tick_top", write(top))
    this.line("curve", curve, axes)
    this.line(
      "tangent",
      [-halfWidth, halfWidth].map(
        (side) => [now.w + side, now.E + side * now.gradient],
      ),
      axes,
    )
    const taken = trail.map((w) => inside(w, error(w)))
    const [way, dots] = this.trail
    way.setAttribute("d", axes.path(taken))
    dots.setAttribute("d", taken.map((point) => axes.path([point, point])).join(""))
    this.point("now", ...inside(now.w, now.E), axes)
    this.point("next", ...inside(then.w, then.E), axes)
    this.handle(...inside(now.w, now.E), { axes })
    return abs(now.w) > widest || now.E > top
  }
}

/* Interrupt a line at the weight where z = 0, for there f may have a kink or jump. */
function cut(weights, edge) {
  const [low, high] = [edge - BESIDE, edge + BESIDE]
  if (!(low > weights[0] && high < weights.at(-1))) return weights
  return [
    ...weights.filter((w) => w < low),
    low,
    NaN,
    high,
    ...weights.filter((w) => w > high),
  ]
}

/* Say what decides how far the next step goes. */
function explain({ x, a, y, E, eta, dE_da, da_dz, gradient }, then) {
  if (!dE_da) return "a − y = 0: the answer is right, and there is nothing to learn."
  if (!x) return "x = 0: the weight has no part in the answer, and no step moves it."
  if (!da_dz) return "f′(z) = 0: however wrong the answer is, no step moves w."
  const move = -eta * gradient // then.w - w has lost its digits where w is large
  const step = `moves w by ${write(move)}`
  const rise = abs(then.E - E) < ROUNDED * E ? 0 : then.E - E
  const [from, to] = [E, then.E].map(write)
  const change = !rise
    ? `leaves E at ${from}`
    : `${rise > 0 ? "raises" : "lowers"} E ${
      from === to ? "a little" : `from ${from} to ${to}`
    }`
  if (!then.da_dz && then.E) {
    return `One step ${step}, to where f′(z) = 0: from there no step leads back.`
  }
  const nearly = `2(a − y) = ${
    write(dE_da)
  } is small, the answer is nearly right: one step ${step}.`
  if (max(E, then.E) < NOTHING) return nearly
  if (rise > 0) {
    return `The step is too large: it ${step}, past the bottom, and ${change}.`
  }
  if (then.gradient * gradient < 0) {
    return `One step ${step}, past the bottom, and ${change}.`
  }
  if (abs(da_dz) < SMALL && abs(dE_da) > SMALL && abs(move) < SMALL) {
    return `f′(z) = ${write(da_dz)} is the small factor: one step ${step}, ` +
      `although the answer is wrong by ${write(abs(a - y))}.`
  }
  if (abs(dE_da) < SMALL) return nearly
  return `One step ${step} and ${change}.`
}

customElements.define("one-neuron", OneNeuron)
