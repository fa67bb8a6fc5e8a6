/* One activation function, or two, at a z that the reader moves: above f, below f′. */

import { activations, softStep } from "./activations.js"
import { element, fixed, MovingFigure, significant } from "./moving-figure.js"

const functions = { ...activations, soft_step: softStep }
const nothing = ["", () => NaN, () => NaN]
const roles = ["", "other-"] // what the names of a function's parts begin with
const grid = []
for (let i = -120; i <= 120; i++) grid.push(...(i ? [i / 20] : [-1e-9, NaN, 1e-9]))

/* A small number is not written as if it were 0. */
const plain = (number) =>
  number && Math.abs(number) < 1e-3 ? significant(number, 2) : fixed(number, 4)
const signed = (number) => String(number).replace("-", "−")
const snap = (z) => Math.round(Math.min(6, Math.max(-6, z)) * 20) / 20

/* Return points on which a line of length 0 stands at each height. */
const dots = (z, heights) => heights.flatMap((y) => [[z, y], [z, y], [NaN, NaN]])

class SlopeExplorer extends MovingFigure {
  start() {
    const { f, other, z, parameters } = this.values
    const words = {}
    for (const [name, [own]] of Object.entries(functions)) {
      words[name] = [own, parameters[name]?.join(" = ")].filter(Boolean).join(", ")
    }
    this.hint = element("p", { className: "try" })
    this.controls.before(this.hint)
    this.menu("f", "Function", words, f)
    this.menu("other", "Compare with", { nothing: "nothing", ...words }, other)
    const range = { min: -6, max: 6, step: 0.05, value: z, text: signed }
    this.handle = this.slider("z", "Pre-activation z", range)
    this.panels = [["value", this.axes[0]], ["slope", this.axes[1]]]
    for (const axes of this.axes) this.drag((z) => this.set({ z: snap(z) }), axes)
    this.notes = this.svg.querySelectorAll(`[id^="${this.dataset.prefix}--note"]`)
  }

  /* Return what is drawn of a function: its name, f and f′, with this page's parameters. */
  chosen(name) {
    const [words, f, slope] = functions[name] ?? nothing
    const parameter = this.values.parameters[name]?.[1]
    return {
      name,
      words,
      value: (z) => f(z, parameter),
      slope: (z) => slope(z, parameter),
    }
  }

  update() {
    const { f, other, z } = this.state
    const pair = [this.chosen(f), this.chosen(other === f ? "nothing" : other)]
    if (this.drawn !== f + other) this.redraw(pair)
    for (const [kind, axes] of this.panels) {
      this.line(`${kind}-guide`, axes.y.map((y) => [z, y]), axes)
    }
    const said = pair.map((one, i) => this.move(one, roles[i], z)).filter(Boolean)
    this.handle.ariaValueText = `z = ${signed(z)}: ${said.join("; ")}`
    return `${this.handle.ariaValueText}.`
  }

  /* Draw the curves of both functions on axes that hold them. */
  redraw(pair) {
    const { ranges, range, flat, bars, jumps, f, other, hint } = this.values
    this.drawn = this.state.f + this.state.other
    this.panels.forEach(([kind, axes], panel) => {
      const widest = Math.max(...pair.map(({ name }) => range[name]?.[panel] ?? 0))
      const [[low, high], ticks] = ranges[kind][widest]
      axes.reach(low, high)
      ticks.forEach((tick, i) => {
        const gid = `${kind}-tick-${i}`
        const home = this.part(gid).querySelector("use").getAttribute("y")
        this.part(gid).setAttribute(
          "transform",
          `translate(0 ${axes.up.at(tick) - home})`,
        )
        this.words(gid, signed(tick))
      })
      pair.forEach((one, i) => {
        const gid = roles[i] + kind
        const [closed, open] = jumps[kind][one.name] ?? [[], []]
        this.line(gid, grid.map((z) => [z, one[kind](z)]), axes)
        this.line(`${gid}-closed`, dots(0, closed), axes)
        this.line(`${gid}-open`, dots(0, open), axes)
        this.line(`${gid}-hollow`, dots(0, open), axes)
        this.part(`${gid}-key`).querySelector("path").setAttribute(
          "stroke-opacity",
          one.words ? 1 : 0,
        )
        this.paint(gid, pair[1].words ? one.name : kind)
      })
    })
    const [, [, lower]] = this.panels
    const [low, high] = lower.y
    pair.forEach(({ name }, i) => {
      const y = low + bars[i] * (high - low)
      const parts = flat[name] ?? []
      const line = parts.flatMap(([from, to]) => [[from, y], [to, y], [NaN, NaN]])
      this.line(`${roles[i]}slope-flat`, line, lower)
    })
    const own = this.state.f === f && this.state.other === other
    for (const note of this.notes) {
      note.setAttribute("visibility", own ? "visible" : "hidden")
    }
    this.hint.textContent = own
      ? hint
      : "Move z to compare the slopes, or choose other functions."
  }

  /* A function alone has the colours of value and slope; of two each has its own. */
  paint(gid, role) {
    const point = gid.startsWith("other") ? ["-point"] : [] // the first one's is ink
    for (const part of ["", "-closed", "-open", "-key", "-words", "-flat", ...point]) {
      for (const drawn of this.part(gid + part)?.children ?? []) {
        const side = drawn.localName === "text" ? "fill" : "stroke"
        drawn.setAttribute(side, `var(--figure-${role})`)
      }
    }
  }

  /* Move point, tangent and numbers of one function to z; return what they say. */
  move({ name, words, value, slope }, role, z) {
    const { jumps, halfWidth } = this.values
    const [[, upper], [, lower]] = this.panels
    const [a, rise] = [value(z), slope(z)]
    const kink = z === 0 && jumps.slope[name]
    const none = kink && !kink[0].length
    const ends = kink ? [] : [z - halfWidth, z + halfWidth]
    this.line(`${role}tangent`, ends.map((end) => [end, a + rise * (end - z)]), upper)
    this.line(`${role}value-point`, dots(z, [a]), upper)
    this.line(`${role}slope-point`, dots(z, none ? [] : [rise]), lower)
    const at = `(${signed(z)})`
    const [output, number] = [plain(a), plain(rise)]
    this.words(`${role}value-words`, words && `${words}${at} = ${output}`)
    this.words(
      `${role}slope-words`,
      words && `${words}′${at}${none ? ": none" : ` = ${number}`}`,
    )
    if (!words) return ""
    if (none) return `${words} ${output}, no slope at the jump`
    if (kink) return `${words} ${output}, no slope at the kink, ${number} by convention`
    return `${words} ${output}, slope ${number}`
  }
}

customElements.define("slope-explorer", SlopeExplorer)
