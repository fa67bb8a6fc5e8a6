/* Copy on each program and, if the site has a Python, Run, Edit and Reset; what a
   program prints stands where the page's output did. */
const bytes = document.querySelector("script[data-python]")?.dataset.bytes
let python // the module that runs programs, loaded by the first Run of a visit

const endings = {
  error: () => "The program ended with an error.",
  stopped: () => "Stopped. Python starts anew for the next run.",
  time: () => `Stopped: it ran for more than ${python.limit.seconds} seconds.`,
  size: () => `Stopped: it printed more than ${python.limit.characters} characters.`,
  memory: () => "Stopped: it needed more memory than there is.",
  crash: () => "Stopped: Python itself failed.",
  unloaded: () => "Loading failed. Check the connection and run it again.",
}
const hint = "Tab indents; Escape, then Tab leaves the text; Ctrl+Enter runs it."
const ran = "Python" // the key of a note that this tab has run a program
const megabytes = (bytes) => (bytes / 1e6).toFixed(1)
const toLoad = `Python, ${megabytes(bytes)} MB, once for a visit`
const seconds = 2 // for which a button says what it has done

/* Python comes when a reader asks for it; who saves data is asked once more. */
const paid = () => Boolean(python || kept.get(ran))
let agreed = !navigator.connection?.saveData

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}

/* What the reader types stays in this tab; a browser may forbid even that. */
const kept = {
  get: (key) => attempt(() => sessionStorage.getItem(key)),
  set: (key, text) => attempt(() => sessionStorage.setItem(key, text)),
  remove: (key) => attempt(() => sessionStorage.removeItem(key)),
}
function attempt(action) {
  try {
    return action()
  } catch {
    return null
  }
}

/* A program or cell with a bar of buttons above it and a line of notes below. */
class Block {
  constructor(block) {
    this.block = block
    this.title = block.querySelector(".filename")
    this.name = this.title.textContent
    this.code = block.querySelector("code")
    this.status = make("p", { role: "status" })
    this.heard = make("span", { className: "announced", role: "status" })
    this.buttons = make("div", { className: "buttons" })
    this.notes = make("div", { className: "notes" }, this.status, this.heard)
    const bar = make("div", { className: "bar" })
    this.title.before(bar)
    bar.append(this.title, this.buttons)
    block.append(this.notes)
    if (navigator.clipboard) this.copies = this.button("Copy", () => this.copy())
  }

  button(text, action) {
    const button = make("button", { type: "button", onclick: action })
    this.label(button, text)
    this.buttons.append(button)
    return button
  }

  label(button, text) {
    button.textContent = text
    button.ariaLabel = `${text} ${this.name}`
  }

  say(text) {
    if (this.status.textContent !== text) this.status.textContent = text
  }

  /* The button itself answers: it is what the reader looks at. */
  async copy() {
    let answer = "Copied"
    try {
      await navigator.clipboard.writeText(this.code.textContent)
    } catch {
      answer = "Refused"
      this.say("Your browser refuses to copy. Select the text and copy it by hand.")
    }
    this.copies.textContent = this.heard.textContent = answer
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.copies.textContent = "Copy"
      this.heard.textContent = ""
    }, 1000 * seconds)
  }
}

class Program extends Block {
  constructor(block, lab, earlier) {
    super(block)
    Object.assign(this, { lab, earlier })
    this.key = `${location.pathname} ${this.name}`
    this.source = this.text = this.code.textContent
    this.coloured = [...this.code.childNodes]
    const next = block.nextElementSibling
    this.output = next?.matches(".output") ? next : null
    this.built = this.printed = this.output?.querySelector("code").textContent ?? ""
    this.runs = this.button("Run", () => (this.busy ? this.stop() : this.run()))
    this.edits = this.button("Edit", async () => {
      const area = await this.edit(this.source)
      area.setSelectionRange(0, 0)
      area.focus({ preventScroll: true })
    })
    this.resets = this.button("Reset", () => this.reset())
    this.buttons.prepend(this.runs, this.edits, this.resets)
    this.bar = make("progress", { ariaLabel: "Loading Python" })
    this.loaded = make("span")
    this.load = make("p", { hidden: true }, this.bar, this.loaded)
    this.notes.append(this.load)
    block.classList.add("runs")
    first ??= this
    const text = kept.get(this.key)
    if (text !== null) this.edit(text)
    this.show()
  }

  show() {
    this.label(this.runs, this.busy ? "Stop" : "Run")
    const price = paid() || this.busy ? "" : toLoad
    this.runs.title = price && `Loads ${price}`
    if (price && this === first) {
      this.runs.append(make("small", { textContent: `${megabytes(bytes)} MB` }))
    }
    this.edits.hidden = Boolean(this.area)
    this.resets.hidden = !this.area && this.printed === this.built
  }

  /* Also while the module is still on its way: then it stops what it has just begun. */
  async stop() {
    python ??= await import("./python.js")
    python.stop()
  }

  /* The code stays in the page, unseen: it is what the copy button copies. */
  async edit(text) {
    const { editor } = await import("./editor.js")
    if (this.area) return this.area
    const changed = (text) => {
      this.code.textContent = this.text = text
      this.ran = false
      kept.set(this.key, text)
    }
    this.area = editor(text, changed, () => this.busy || this.run())
    this.area.ariaLabel = this.name
    this.area.ariaDescription = hint
    this.help = make("p", { className: "hint", textContent: hint })
    this.code.hidden = true
    this.code.after(this.area)
    this.status.before(this.help)
    changed(text)
    this.show()
    return this.area
  }

  reset() {
    if (this.busy) this.stop()
    this.area?.remove()
    this.help?.remove()
    this.area = this.help = null
    this.text = this.source
    this.code.replaceChildren(...this.coloured)
    this.code.hidden = this.ran = false
    kept.remove(this.key)
    this.print(this.built)
    this.say("")
    this.show()
    this.edits.focus()
  }

  print(text) {
    this.printed = text
    if (text && !this.output) {
      const title = make("span", { className: "filename", textContent: "Output" })
      const place = make("pre", {}, make("code"))
      this.output = make("div", { className: "output highlight" }, title, place)
      this.block.after(this.output)
    }
    if (!this.output) return
    const code = this.output.querySelector("code")
    this.output.hidden = !text
    code.textContent = text
    code.tabIndex = code.scrollWidth > code.clientWidth ? 0 : -1
  }

  /* What an earlier run printed goes when a new one begins; its place stays till the end. */
  clear() {
    const code = this.output?.querySelector("code")
    if (!code) return
    code.style.minHeight = `${code.offsetHeight}px`
    code.textContent = ""
  }

  /* A lab's cell runs after those before it that have not run yet. */
  async run() {
    if (!paid() && !agreed) {
      agreed = true
      return this.say(
        `You save data: this loads ${toLoad}. Press Run again to load it.`,
      )
    }
    Object.assign(this, { busy: true }).show()
    python ??= await import("./python.js")
    const programs = [
      ...this.earlier.filter((cell) => !cell.ran || !python.holds(this.lab)),
      this,
    ]
    const wait = (busy) =>
      programs.forEach((one) => Object.assign(one, { busy }).show())
    wait(true)
    ;(this.output ?? this.block.lastChild).scrollIntoView({ block: "nearest" })
    for (const program of programs) {
      const ending = await program.execute(this)
      if (ending === "done") continue
      if (program !== this) this.say(`${program.name}: ${endings[ending]()}`)
      break
    }
    wait(false)
  }

  /* front is the program that the reader runs; it shows how things go. */
  async execute(front) {
    const { name, text, lab } = this
    let printed = ""
    let frame
    const draw = () => (frame = this.print(printed))
    const output = (part) => {
      printed += part
      frame ??= requestAnimationFrame(draw)
    }
    const ending = await python.run(
      { name, source: text, lab },
      front.watch(this, output),
    )
    if (ending === "done") kept.set(ran, "yes")
    first.show()
    cancelAnimationFrame(frame)
    front.load.hidden = true
    this.ran = ending === "done" && text === this.text
    this.output?.querySelector("code").style.removeProperty("min-height")
    if (ending !== "unloaded") this.print(printed)
    this.status.dataset.ending = ending
    this.say(endings[ending]?.() ?? this.comparison(text))
    return ending
  }

  watch(program, output) {
    return {
      loading: (bytes) => {
        this.say("Loading Python")
        this.load.hidden = false
        Object.assign(this.bar, { max: python.size, value: bytes })
        this.loaded.textContent = `${megabytes(bytes)} of ${megabytes(python.size)} MB`
      },
      running: () => {
        this.say(`Running ${program.name}`)
        this.load.hidden = true
        program.clear?.()
      },
      output,
    }
  }

  comparison(text) {
    if (text !== this.source) return "This is what the edited program prints."
    if (this.printed.trimEnd() !== this.built.trimEnd()) {
      return "Run in your browser, it prints something else. Reset brings the page's output back."
    }
    if (!this.built) return "Run in your browser; it prints nothing."
    return "Run in your browser: it prints the same as on the page."
  }
}

/* A cell that does not run here, and a file of what it would leave, if there is one. */
class Elsewhere extends Block {
  constructor(block, lab) {
    super(block)
    const { needs, keeps } = block.dataset
    this.program = { file: keeps && new URL(keeps, document.baseURI).href, lab }
    const more = keeps ? "its arrays come with the page" : "download the lab to run it"
    this.title.append(
      make("span", { className: "needs", textContent: `needs ${needs}; ${more}` }),
    )
  }

  async execute(front) {
    const ending = await python.run(this.program, front.watch(this))
    this.ran = ending === "done"
    return ending
  }

  show() {}
}

const lab = {}
const earlier = []
let first // the program whose button shows what is loaded
for (const block of document.querySelectorAll(".program, .cell")) {
  const { needs, keeps } = block.dataset
  if (!bytes) new Block(block)
  else if (block.matches(".program")) new Program(block, null, [])
  else {
    const cell = needs
      ? new Elsewhere(block, lab)
      : new Program(block, lab, [...earlier])
    if (!needs || keeps) earlier.push(cell)
  }
}

/* Who has run a program on another page of this visit finds Python ready here, too. */
if (bytes && kept.get(ran)) {
  import("./python.js").then((module) => (python = module).prepare())
}
