/* Three methods race down a cost over two weights, from any start: the very
   race of learn/race, with the random numbers that the program drew. */

import { fixed, MovingFigure, significant } from "./moving-figure.js"

const { floor, max, min, round, sqrt, tanh } = Math
const FINEST = 20 // places for the start in one unit of a weight
const LOWEST = 1e-9 // cost that a logarithmic axis can show
const PACE = 100 // milliseconds for a forward pass

/* Return for each method the weights at the start and after each step. */
export function race({ x, y, signs, changes, methods, passes }, start) {
  const outputs = (w) => x.map(([x1, x2]) => tanh(x1 * w[0] + x2 * w[1]))
  const cost = (w) =>
    outputs(w).reduce((sum, a, k) => sum + (a - y[k]) ** 2, 0) / y.length
  const moves = {
    backpropagation(w) {
      const a = outputs(w)
      const slope = (i) =>
        a.reduce((sum, a, k) => sum + x[k][i] * (a - y[k]) * (1 - a * a), 0)
      return w.map((w, i) => w - 0.5 * 2 * slope(i) / y.length)
    },
    all_at_once(w, step) {
      const d = signs[step].map((sign) => 1e-4 * sign)
      const change = cost(w.map((w, i) => w + d[i])) - cost(w.map((w, i) => w - d[i]))
      return w.map((w, i) => w - 0.5 * change / (2 * d[i]))
    },
    change_a_little(w, step) {
      const size = sqrt(cost(w))
      const changed = w.map((w, i) => w + size * changes[step][i])
      return cost(changed) < cost(w) ? changed : w
    },
  }
  return Object.fromEntries(
    Object.entries(methods).map(([name, [, price]]) => {
      const track = [start]
      for (let step = 0; step < floor(passes / price); step++) {
        track.push(moves[name](track[step], step))
      }
      return [name, { track, costs: track.map(cost) }]
    }),
  )
}

class ErrorSurface extends MovingFigure {
  async start() {
    Object.assign(this.values, await this.table("draws"))
    const { farthest, passes } = this.values
    this.player = this.button("play", () => this.play())
    this.inputs.passes.input.addEventListener("input", () => this.stop())
    const near = (w) => round(min(farthest, max(-farthest, w)) * FINEST) / FINEST
    this.drag((w1, w2) => this.set({ w1: near(w1), w2: near(w2) }), { free: true })
    this.drag((done) => {
      this.stop()
      this.set({ passes: round(min(passes, max(0, done))) })
    }, { axes: this.axes[1] })
  }

  text(name, value) {
    return name === "passes" ? String(value) : fixed(value, 2)
  }

  /* Let the passes run from where they are, or from 0; another click stops them. */
  play() {
    if (this.playing) return this.stop()
    const { passes } = this.values
    const began = performance.now() - PACE * (this.state.passes % passes)
    const next = (now) => {
      const done = min(passes, max(0, floor((now - began) / PACE)))
      this.set({ passes: done })
      if (done < passes) this.playing = requestAnimationFrame(next)
      else this.stop()
    }
    this.playing = requestAnimationFrame(next)
    this.player.textContent = "Stop"
  }

  stop() {
    cancelAnimationFrame(this.playing)
    this.playing = 0
    this.player.textContent = "Play"
  }

  update() {
    const { w1, w2, passes } = this.state
    if (this.began !== `${w1} ${w2}`) this.tracks = race(this.values, [w1, w2])
    this.began = `${w1} ${w2}`
    this.point("start", w1, w2)
    this.handle(w1, w2)
    const runners = Object.entries(this.values.methods).map(([name, [label, price]]) =>
      this.run(name, label, price)
    )
    const { label } = runners.reduce((best, one) => (one.cost < best.cost ? one : best))
    if (passes) {
      for (const { input } of Object.values(this.inputs)) {
        input.ariaValueText += `, ${label} is the lowest`
      }
    }
    return runners.map(({ told }) => told).join("\n")
  }

  /* Draw how far a method is; return its cost and what is told of it. */
  run(name, label, price) {
    const { passes } = this.state
    const { track, costs } = this.tracks[name]
    const step = floor(passes / price)
    const cost = costs[step]
    this.line(`${name}-track`, track.slice(0, step + 1))
    this.line(
      `${name}-cost`,
      costs.slice(0, step + 1).flatMap((cost, k) =>
        [k, k + 1].map((k) => [min(k * price, passes), max(cost, LOWEST)])
      ),
      this.axes[1],
    )
    this.point(`${name}-head`, ...track[step])
    const first = price * costs.findIndex((cost) => cost <= this.values.goal)
    const place = first >= 0 && first <= passes
      ? `in the band after ${first} passes`
      : "not in the band"
    const told = `${label[0].toUpperCase()}${label.slice(1)}: cost ${
      significant(cost, 2)
    }, ${place}.`
    return { label, cost, told }
  }
}

customElements.define("error-surface", ErrorSurface)
