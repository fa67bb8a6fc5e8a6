/* Python in a web worker: one for the whole page, replaced when it is stopped. */
const { python, bytes } = document.querySelector("script[data-python]").dataset
const folder = new URL(`../${python}/`, import.meta.url).href

export const size = Number(bytes)
export const limit = { seconds: 60, characters: 100000 }

let worker, ready, job, lab

function start() {
  const mine =
    (worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" }))
  ready = lab = undefined
  mine.onmessage = ({ data }) => mine === worker && hear(data)
  mine.onerror = () => mine === worker && giveUp("unloaded")
  mine.postMessage({ folder })
}

/* A worker that is busy can only be ended; the next one gets ready at once. */
function giveUp(ending) {
  worker.terminate()
  worker = undefined
  if (ending !== "unloaded") start()
  end(ending)
}

function end(ending) {
  const { resolve, timer } = job ?? {}
  job = undefined
  clearTimeout(timer)
  resolve?.(ending)
}

function begin() {
  const { program, watch } = job
  const goesOn = holds(program.lab)
  lab = program.lab
  job.timer = setTimeout(giveUp, 1000 * limit.seconds, "time")
  worker.postMessage({ ...program, goesOn, limit: limit.characters })
  watch.running()
}

function hear({ failed, loaded, output, full, ending, spent, ...message }) {
  if (message.ready) {
    ready = true
    if (job) begin()
  }
  if (failed) giveUp("unloaded")
  if (loaded) job?.watch.loading(loaded)
  if (output) job?.watch.output(output)
  if (full) giveUp("size")
  else if (spent) giveUp(ending)
  else if (ending) end(ending)
}

/* Let Python get ready before it is asked for. */
export function prepare() {
  if (!worker) start()
}

/* Tell whether the names in Python are those of this lab. */
export const holds = (one) => Boolean(one && one === lab)

/* Run { name, source } and promise how it ends; the cells of a lab share their names. */
export function run(program, watch) {
  stop()
  prepare()
  return new Promise((resolve) => {
    job = { program, watch, resolve }
    if (ready) begin()
    else watch.loading(0)
  })
}

export function stop() {
  if (job?.timer) giveUp("stopped")
  else end("stopped")
}
