/* One activation function, or two, at a z that the reader moves: above f, below f′.
   The numbers are those of the programs in snippets/activations/, at each stop of z. */

import { fixed, MovingFigure, significant } from "./moving-figure.js"

const STEP = 20 // stops of z in one unit
const FARTHEST = 6
const roles = ["", "other-"] // what the names of a function's parts begin with
const NEARLY = 0.01 // how far apart two slopes are that are nearly the same
const BESIDE = 1e-9 // 0, where a curve may have a kink or a jump
const grid = []
for (let i = -FARTHEST * STEP; i <= FARTHEST * STEP; i++) {
  grid.push(...(i ? [i / STEP] : [-BESIDE, NaN, BESIDE]))
}

/* A small number is not written as if it were 0. */
const plain = (number) =>
  number && Math.abs(number) < 1e-3 ? significant(number, 2) : fixed(number, 4)
const signed = (number) => String(number).replace("-", "−")
const snap = (z) => Math.round(Math.min(FARTHEST, Math.max(-FARTHEST, z)) * STEP) / STEP

/* Return where a stop of z stands in a table, in which 0 is between its neighbours. */
const place = (z) => {
  if (Math.abs(z) === BESIDE) return FARTHEST * STEP + 1 + Math.sign(z)
  return Math.round((z + FARTHEST) * STEP) + (z > 0 ? 2 : z ? 0 : 1)
}

/* Return a function of z from its column in a table, which holds 1/10 000. */
const from = (column) => (z) => (column?.[place(z)] ?? NaN) / 10_000

/* Return points on which a line of length 0 stands at each height. */
const dots = (z, heights) => heights.flatMap((y) => [[z, y], [z, y], [NaN, NaN]])

class SlopeExplorer extends MovingFigure {
  async start() {
    Object.assign(this.values, await this.table("functions"))
    this.panels = [["value", this.axes[0]], ["slope", this.axes[1]]]
    for (const axes of this.axes) this.drag((z) => this.set({ z: snap(z) }), { axes })
    this.notes = this.svg.querySelectorAll(`[id^="${this.dataset.prefix}--note"]`)
  }

  text(_name, z) {
    return signed(z)
  }

  /* Return what is drawn of a function: its name, f and f′. */
  chosen(name) {
    const { words = "", value, slope } = this.values.functions[name] ?? {}
    return { name, words, value: from(value), slope: from(slope) }
  }

  update() {
    const { f, other, z } = this.state
    const pair = [this.chosen(f), this.chosen(other === f ? "nothing" : other)]
    if (this.drawn !== f + other) this.redraw(pair)
    for (const [kind, axes] of this.panels) {
      this.line(`${kind}-guide`, axes.y.map((y) => [z, y]), axes)
    }
    const said = pair.map((one, i) => this.move(one, roles[i], z)).filter(Boolean)
    this.handle(z, pair[0].value(z))
    const { input } = this.inputs.z
    input.ariaValueText = `z = ${signed(z)}: ${said.join("; ")}`
    const answer = this.answer(pair, z)
    return `${input.ariaValueText}.${answer && `\n${answer}`}`
  }

  /* Answer the question, if this is where its answer can be seen. */
  answer([one, two], z) {
    if (this.isOwn()) {
      const found = this.values.answers.find(([from, to]) => from <= z && z <= to)
      return z !== this.defaults?.z && found ? found[2] : ""
    }
    const slope = one.slope(z)
    if (two.words) return Math.abs(slope - two.slope(z)) < NEARLY ? "Here, nearly." : ""
    const largest = Math.max(...grid.map((z) => one.slope(z)).filter(isFinite))
    return slope === largest ? "Nowhere larger, to four decimals." : ""
  }

  /* Tell whether the functions are those of the page, which its question is about. */
  isOwn() {
    const { f, other } = this.values
    return this.state.f === f && this.state.other === other
  }

  /* Draw the curves of both functions on axes that hold them. */
  redraw(pair) {
    const { ranges, functions, bars, question } = this.values
    this.drawn = this.state.f + this.state.other
    this.panels.forEach(([kind, axes], panel) => {
      const widest = Math.max(
        ...pair.map(({ name }) => functions[name]?.range[panel] ?? 0),
      )
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
        const [closed, open] = functions[one.name]?.jumps[kind] ?? [[], []]
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
      const parts = functions[name]?.flat ?? []
      const line = parts.flatMap(([from, to]) => [[from, y], [to, y], [NaN, NaN]])
      this.line(`${roles[i]}slope-flat`, line, lower)
    })
    for (const note of this.notes) {
      note.setAttribute("visibility", this.isOwn() ? "visible" : "hidden")
    }
    this.question.textContent = this.isOwn()
      ? question
      : pair[1].words
      ? "Where do the two have nearly the same slope?"
      : "Where is the slope largest?"
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
    const { functions, halfWidth } = this.values
    const [[, upper], [, lower]] = this.panels
    const [a, rise] = [value(z), slope(z)]
    const [own, limits] = z || !words ? [[], []] : functions[name].jumps.slope
    const kink = limits.length > 0
    const none = kink && !own.length
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
