/* Two layers: the path from a weight to the loss, and what becomes of the nine
   gradients when the slope of a unit is set to 1 or 0. */

import { fixed, MovingFigure } from "./moving-figure.js"

const UNITS = {
  A1: ["A₁", "slope_1", "b1"],
  A2: ["A₂", "slope_2", "b2"],
  B: ["B", "slope_B", "c"],
}
const REPLACED = { left_out: 1, flat: 0 }
const KEYS = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
}

/* Return the gradient in each weight: the product of the factors on its path. */
export function gradients(paths, factors) {
  const product = (path) =>
    path.reduce((all, name) => all * (name ? factors[name] : 1), 1)
  return Object.fromEntries(
    Object.entries(paths).map(([weight, path]) => [weight, product(path)]),
  )
}

/* Return a number as the figure's program writes it: as it is if that is short. */
const write = (number) => {
  const short = String(number || 0)
  return short.length < 5 ? short.replace("-", "−") : fixed(number, 4)
}

class TwoLayers extends MovingFigure {
  start() {
    const { names, paths, factors, chosen } = this.values
    this.factors = Object.fromEntries(
      Object.entries(factors).map(([name, [, value]]) => [name, value]),
    )
    this.own = gradients(paths, this.factors)
    this.state.weight = chosen
    this.inputs.weight = {
      show() {},
      read: (text) => (Object.hasOwn(names, text) ? text : undefined),
    }
    this.offerWeights(Object.keys(names))
  }

  /* Each label becomes a button of a group, of which one is chosen. */
  offerWeights(names) {
    const group = this.draw("g", {
      role: "radiogroup",
      "aria-label": "Weights and biases",
    })
    const choose = (name) => {
      this.over = undefined // a mouse that rests somewhere looks no longer
      this.set({ weight: name })
    }
    this.radios = Object.fromEntries(names.map((name, i) => {
      const { x, y, width, height } = this.part(`label_${name}`).getBBox()
      const radio = this.draw("rect", {
        class: "weight",
        role: "radio",
        x,
        y,
        width,
        height,
        rx: 4,
      }, group)
      const look = (over) => (event) => {
        if (event.pointerType !== "mouse") return
        this.over = over
        this.set({})
      }
      radio.addEventListener("pointerenter", look(name))
      radio.addEventListener("pointerleave", look())
      radio.addEventListener("click", () => choose(name))
      radio.addEventListener("keydown", (event) => {
        if (!(event.key in KEYS)) return
        event.preventDefault()
        const next = Math.max(0, Math.min(names.length - 1, i + KEYS[event.key]))
        choose(names[next])
        this.radios[names[next]].focus()
      })
      return [name, radio]
    }))
  }

  update() {
    const factors = { ...this.factors }
    for (const [unit, [, slope]] of Object.entries(UNITS)) {
      factors[slope] = REPLACED[this.state[unit]] ?? factors[slope]
    }
    const now = gradients(this.values.paths, factors)
    const shown = this.over ?? this.state.weight
    for (const [, slope, bias] of Object.values(UNITS)) {
      this.words(`slope_${bias}`, `f′ = ${write(factors[slope])}`)
      this.words(`delta_${bias}`, `δ = ${write(now[bias])}`)
    }
    for (const [name, gradient] of Object.entries(now)) this.mark(name, gradient)
    this.showPath(shown, now)
    return this.showProduct(shown, factors, now[shown]) + this.compare(now)
  }

  /* Show the gradient of a weight, and whether it has changed. */
  mark(name, gradient) {
    const changed = gradient !== this.own[name]
    this.words(`gradient_${name}`, write(gradient) + (changed ? "*" : ""))
    const radio = this.radios[name]
    radio.ariaLabel = `${this.values.names[name]}, gradient ${write(gradient)}` +
      (changed ? `, was ${write(this.own[name])}` : "")
    radio.ariaChecked = name === this.state.weight
    radio.tabIndex = name === this.state.weight ? 0 : -1
  }

  /* Draw the way back to the weight thick; what carries nothing is dashed. */
  showPath(shown, now) {
    const path = this.values.paths[shown]
    const edges = { ...now, loss: 1 }
    for (const [name, carried] of Object.entries(edges)) {
      const part = this.part(`back_${name}`)
      const on = name === shown || name === "loss" || path.includes(name)
      part.classList.toggle("silent", !carried)
      for (const line of part.children) {
        line.setAttribute("stroke-width", on ? 3.4 : 1.3)
      }
    }
  }

  /* Write each factor above its stop; return the product in words, from the loss back. */
  showProduct(shown, factors, gradient) {
    const { names, paths, factors: words } = this.values
    const path = paths[shown]
    const slope = `∂L/∂${names[shown]}`
    this.words("product", `${slope} = ${write(gradient)}, a factor from each stop:`)
    path.forEach((name, i) => {
      this.words(`name-${i}`, name ? words[name][0] : "")
      this.words(`factor-${i}`, name ? write(factors[name]) : "")
      if (i) this.words(`times-${i}`, name ? "×" : "")
    })
    const product = path.filter(Boolean).reverse().map((name) => write(factors[name]))
      .join(" × ")
    return `${slope} = ${product.replace(/× (−[^ ]+)/g, "× ($1)")} = ${
      write(gradient)
    }.`
  }

  /* Say how all gradients compare with what they were, if any has changed. */
  compare(now) {
    const groups = {}
    for (const [name, words] of Object.entries(this.values.names)) {
      const ratio = now[name] / this.own[name]
      const fate = ratio === 1
        ? "as they were"
        : ratio
        ? `${fixed(ratio, 2)} times as large`
        : "0"
      groups[fate] = [...(groups[fate] ?? []), words]
    }
    const told = Object.entries(groups)
    if (told.length > 1) {
      return ` Gradients of ${
        told.map(([fate, names]) => `${names.join(", ")}: ${fate}`).join("; of ")
      }.`
    }
    return "as they were" in groups ? "" : ` All gradients: ${told[0][0]}.`
  }
}

customElements.define("two-layers", TwoLayers)
