/* What the figures that move have in common.

   A figure is drawn at build time and complete without scripts. Its tool, a
   custom element around the SVG and its controls, moves what is in it:
   parts are found by the name (gid) that they have in the figure's program,
   numbers come from `values()` and `tables()` of that program. The state of the
   controls is part of the page's address, so that a view can be shared. */

const SVG = "http://www.w3.org/2000/svg"
const NUMBER = /^-?\d+(\.\d+)?$/ // as it stands in an address
const TOLD = 2000 // milliseconds for which a button says what it did
const REACH = 28 // pixels around a handle that a finger may touch
const PAUSE = 400 // milliseconds after which a change is announced and kept

/* Return a new HTML element with these properties, attributes and children. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (key in made) made[key] = value
    else made.setAttribute(key, value)
  }
  made.append(...children)
  return made
}

/* Return a number as the pages write it: n decimals, a true minus sign, 12 345. */
export function fixed(number, digits) {
  const written = number.toFixed(digits).replace(/^-(?=0\.?0*$)/, "").replace("-", "−")
  const [whole, ...decimals] = written.split(".")
  return [whole.replace(/\B(?=(\d{3})+$)/g, " "), ...decimals].join(".")
}

/* Return a power of ten: 10⁻³. */
export const power = (exponent) =>
  exponent
    ? "10" +
      String(exponent).replace(
        /./g,
        (sign) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(sign)],
      )
    : "1"

/* Return a number as the pages write it, with n significant digits: 4.25 × 10⁻¹⁸. */
export function significant(number, digits) {
  const [mantissa, exponent] = number.toExponential(digits - 1).split("e").map(Number)
  return exponent > -5 && exponent < 6
    ? fixed(Number(number.toPrecision(digits)), Math.max(digits - 1 - exponent, 0))
    : `${fixed(mantissa, digits - 1)} × ${power(exponent)}`
}

/* Axes of a figure: data coordinates to those of the SVG, and back. */
class Axes {
  constructor({ box, x, y, log }) {
    Object.assign(this, { box, x, log })
    this.across = scale(x, [box[0], box[2]], log.includes("x"))
    this.reach(...y)
  }

  /* Reach from low at the bottom to high at the top. */
  reach(low, high) {
    this.y = [low, high]
    this.up = scale(this.y, [this.box[3], this.box[1]], this.log.includes("y"))
  }

  /* Return the d attribute of a line through points [x, y]; NaN interrupts it. */
  path(points) {
    let pen = "M"
    return points.map(([x, y]) => {
      if (!Number.isFinite(x + y)) return (pen = "M"), ""
      const step = `${pen}${this.across.at(x).toFixed(1)} ${this.up.at(y).toFixed(1)}`
      pen = "L"
      return step
    }).join("")
  }
}

function scale([low, high], [start, end], log) {
  const [to, back] = log ? [Math.log10, (value) => 10 ** value] : [Number, Number]
  const factor = (end - start) / (to(high) - to(low))
  return {
    at: (value) => start + (to(value) - to(low)) * factor,
    from: (place) => back(to(low) + (place - start) / factor),
  }
}

export class MovingFigure extends HTMLElement {
  async connectedCallback() {
    this.svg = this.querySelector("svg")
    this.values = JSON.parse(this.dataset.values)
    this.axes = JSON.parse(this.dataset.axes).map((axes) => new Axes(axes))
    this.svg.setAttribute("role", "group") // a picture has no parts to focus
    this.question = this.querySelector(".try")
    this.readout = this.querySelector(".readout")
    this.announced = this.querySelector(".announced")
    this.state = {}
    this.inputs = {}
    for (const input of this.querySelectorAll("input")) this.slider(input)
    for (const select of this.querySelectorAll("select")) this.menu(select)
    await this.start()
    this.defaults = { ...this.state }
    this.described = this.svg.getAttribute("aria-describedby")
    addEventListener("popstate", () => this.read())
    await this.read()
    this.button("copy", () => this.copy())
    for (const control of this.querySelectorAll(":disabled")) control.disabled = false
    this.invite()
  }

  /* Let the handle draw the eye when it is first seen, until the figure is touched. */
  invite() {
    const seen = new IntersectionObserver(([{ isIntersecting }]) => {
      if (isIntersecting) seen.disconnect()
      this.toggleAttribute("data-seen", isIntersecting)
    }, { threshold: 0.5 })
    seen.observe(this.svg)
    for (const touched of ["pointerdown", "input", "keydown"]) {
      this.addEventListener(touched, () => {
        seen.disconnect()
        this.removeAttribute("data-seen")
      })
    }
  }

  /* Return one of the program's tables: a file, so that no page waits for it. */
  async table(name) {
    const file = `tables/${this.localName}-${name}.json`
    return (await fetch(new URL(file, import.meta.url))).json()
  }

  /* To be written by each tool: begin; move the figure; say what a slider says. */
  start() {}
  update() {}
  text(_name, value) {
    return String(value)
  }

  /* Change the state; the figure follows in the next frame. */
  set(changes) {
    Object.assign(this.state, changes)
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(() => this.show())
    clearTimeout(this.pause)
    this.pause = setTimeout(() => this.settle(), PAUSE)
  }

  /* Show the state in the controls and in the figure. Once the figure has been moved,
     its description is the readout, and the caption says that it is of the first state. */
  show() {
    for (const [name, input] of Object.entries(this.inputs)) {
      input.show(this.state[name])
    }
    const words = this.update() ?? ""
    if (this.readout.textContent !== words) this.readout.textContent = words
    const moved = Object.keys(this.state).some((name) =>
      this.state[name] !== this.defaults[name]
    )
    this.svg.setAttribute("aria-describedby", moved ? this.readout.id : this.described)
    this.toggleAttribute("data-moved", moved)
  }

  /* When the reader pauses: say what is to be seen, keep it in the address. */
  settle() {
    this.announced.textContent = this.readout.textContent
    const address = new URL(location)
    for (const [name, value] of Object.entries(this.state)) {
      if (value === this.defaults[name]) address.searchParams.delete(name)
      else address.searchParams.set(name, value)
    }
    if (address.search && !address.hash) address.hash = this.closest("figure").id
    history.replaceState(history.state, "", address)
  }

  /* Copy the address that leads back to this state; the button tells the end of it. */
  async copy() {
    clearTimeout(this.pause)
    this.settle()
    const address = new URL(location)
    address.hash = this.closest("figure").id
    const button = this.querySelector("[name=copy]")
    const copied = await navigator.clipboard?.writeText(address.href)
      .then(() => true, () => false)
    this.copyWords ??= button.textContent
    button.style.minWidth = `${button.offsetWidth}px`
    button.textContent = copied ? "Copied" : "Refused: see address bar"
    this.announced.textContent = copied
      ? "The address of this state is copied."
      : "The browser refused to copy. The address bar holds this state."
    if (!copied) history.replaceState(history.state, "", address)
    clearTimeout(this.told)
    this.told = setTimeout(() => {
      button.textContent = this.copyWords
    }, TOLD)
  }

  /* Show what the address asks for, as far as the controls allow it. */
  read() {
    Object.assign(this.state, this.defaults)
    const asked = new URLSearchParams(location.search)
    for (const [name, input] of Object.entries(this.inputs)) {
      const value = asked.has(name) ? input.read(asked.get(name)) : undefined
      if (value !== undefined) this.state[name] = value
    }
    return this.show()
  }

  /* Let a slider set the number state[name], by equal steps or from stop to stop. */
  slider(input) {
    const { name, min, max, dataset } = input
    const stops = dataset.stops && JSON.parse(dataset.stops)
    const shown = input.parentElement.querySelector(".value")
    const number = () => stops ? stops[input.value] : input.valueAsNumber
    input.addEventListener("input", () => this.set({ [name]: number() }))
    this.state[name] = number()
    this.inputs[name] = {
      input,
      show: (value) => {
        input.value = stops ? stops.indexOf(value) : value
        input.ariaValueText = shown.textContent = this.text(name, value)
      },
      read: (text) => {
        if (stops) return stops.find((stop) => String(stop) === text)
        if (!NUMBER.test(text) || +text < min || +text > max) return undefined
        input.value = text // the nearest step
        return number()
      },
    }
  }

  /* Let a menu set state[name]. */
  menu(select) {
    const { name } = select
    select.addEventListener("change", () => this.set({ [name]: select.value }))
    this.state[name] = select.value
    this.inputs[name] = {
      input: select,
      show: (value) => {
        select.value = value
      },
      read: (text) =>
        [...select.options].some(({ value }) => value === text) ? text : undefined,
    }
  }

  button(name, action) {
    const button = this.querySelector(`[name=${name}]`)
    button.addEventListener("click", action)
    return button
  }

  /* The part of the figure that its program named so. */
  part(gid) {
    return this.svg.querySelector(`#${CSS.escape(`${this.dataset.prefix}--${gid}`)}`)
  }

  /* Draw the line of that name through points [x, y] of these axes. */
  line(gid, points, axes = this.axes[0]) {
    this.part(gid).querySelector("path").setAttribute("d", axes.path(points))
  }

  /* Put the marker of that name at the point (x, y). */
  point(gid, x, y, axes = this.axes[0]) {
    const marker = this.part(gid).querySelector("use")
    marker.setAttribute("x", axes.across.at(x))
    marker.setAttribute("y", axes.up.at(y))
  }

  /* Write words in the text of that name. */
  words(gid, words) {
    const text = this.part(gid).querySelector("text")
    if (text.textContent !== words) text.textContent = words
  }

  /* Return a new SVG element inside the part of that name, or of the figure. */
  draw(name, attributes, inside = this.svg) {
    const made = document.createElementNS(SVG, name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    inside.append(made)
    return made
  }

  /* Show at (x, y) that there is something to take hold of; a dot, if none is drawn. */
  handle(x, y, { axes = this.axes[0], dot = false } = {}) {
    this.halo ??= this.draw("circle", { class: "halo", r: 13 })
    if (dot) this.dot ??= this.draw("circle", { class: "dot", r: 5 })
    for (const circle of [this.halo, this.dot].filter(Boolean)) {
      circle.setAttribute("visibility", isFinite(x + y) ? "visible" : "hidden")
      if (!isFinite(x + y)) continue
      circle.setAttribute("cx", axes.across.at(x))
      circle.setAttribute("cy", axes.up.at(y))
    }
  }

  /* Tell whether a finger comes down on the handle. */
  isOnHandle({ clientX, clientY }) {
    const { x, y, width, height } = this.halo.getBoundingClientRect()
    return Math.hypot(clientX - x - width / 2, clientY - y - height / 2) < REACH
  }

  /* Call follow(x, y) while a pointer is dragged over the axes. A finger that goes up
     or down scrolls; where a handle moves up and down (free), one that began on the
     handle does not. What can be hit reaches as far around the axes as is said. */
  drag(follow, { axes = this.axes[0], free = false, around = 0 } = {}) {
    const [left, top, right, bottom] = axes.box
    const area = this.draw("rect", {
      class: "drag",
      x: left - around,
      y: top - around,
      width: right - left + 2 * around,
      height: bottom - top + 2 * around,
    })
    this.svg.style.touchAction = "pan-y" // which no part of an SVG has
    const move = (event) => {
      const { x, y } = new DOMPoint(event.clientX, event.clientY)
        .matrixTransform(area.getScreenCTM().inverse())
      follow(axes.across.from(x), axes.up.from(y))
    }
    let touched // where a finger came down that has not said yet whether it scrolls
    area.addEventListener("pointerdown", (event) => {
      if (event.button) return
      area.setPointerCapture(event.pointerId)
      const undecided = event.pointerType === "touch" &&
        !(free && this.isOnHandle(event))
      touched = undecided ? event : null
      this.held = true
      if (event.pointerType !== "touch") move(event)
    })
    area.addEventListener("pointermove", (event) => {
      if (!area.hasPointerCapture(event.pointerId)) return
      if (touched) {
        const across = Math.abs(event.clientX - touched.clientX)
        if (across < 6 || across < Math.abs(event.clientY - touched.clientY)) return
        touched = null
      }
      move(event)
    })
    area.addEventListener("pointerup", (event) => {
      if (touched) move(event) // it only tapped
    })
    area.addEventListener("lostpointercapture", () => {
      touched = null
      this.held = false
      this.show()
    })
    if (free) {
      area.addEventListener("touchstart", (event) => {
        if (this.isOnHandle(event.touches[0])) event.preventDefault()
      }, { passive: false })
    }
    return area
  }
}
