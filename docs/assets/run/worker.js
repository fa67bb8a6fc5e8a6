/* The web worker in which Python runs. It tells the page how much it has loaded,
   what is printed and how each run ended. */
const spent = 512 * 2 ** 20 /* bytes; a worker that holds as many is given up */
let loaded = 0
let python, begin, execute, keep, names

function count(bytes) {
  loaded += bytes
  postMessage({ loaded })
}

function fail(error) {
  postMessage({ failed: true })
  throw error
}

/* All that Python fetches is counted on its way; it would wait for ever for what fails. */
const { fetch } = self
async function counted(...request) {
  const answer = await fetch(...request)
  if (!answer.ok) throw new Error(answer.url)
  const reader = answer.body.getReader()
  async function pull(stream) {
    const { done, value } = await reader.read()
    if (done) return stream.close()
    count(value.length)
    stream.enqueue(value)
  }
  return new Response(
    new ReadableStream({ pull: (stream) => pull(stream).catch(fail) }),
    answer,
  )
}
self.fetch = (...request) => counted(...request).catch(fail)

async function script(address) {
  const module = await import(address)
  count(performance.getEntriesByName(address)[0]?.decodedBodySize ?? 0)
  return module
}

async function load(folder) {
  const text = fetch(new URL("runner.py", import.meta.url)).then((file) => file.text())
  const scripts = ["pyodide.mjs", "pyodide.asm.js"].map((name) => script(folder + name))
  const [{ loadPyodide }] = await Promise.all(scripts)
  python = await loadPyodide({ indexURL: folder, packages: ["numpy"] })
  python.runPython(await text, { filename: "runner.py" })
  ;[begin, execute, keep] = ["begin", "run", "keep"].map((name) =>
    python.globals.get(name)
  )
}

/* Run a text, or fetch the arrays that a cell would have left. */
async function run({ name, source, file, goesOn, limit }) {
  if (!goesOn) names = begin()
  const send = (output, full) => postMessage({ output, full })
  if (!file) return execute(name, source, names, send, limit)
  const answer = await fetch(file).catch(() => ({}))
  if (!answer.ok) return "unloaded"
  keep(await answer.arrayBuffer(), names)
  return "done"
}

addEventListener("message", async ({ data }) => {
  if (data.folder) {
    await load(data.folder).catch(fail)
    postMessage({ ready: true })
    return
  }
  let ending = "crash"
  try {
    ending = await run(data)
  } catch {
    // Python itself failed: "crash" it is
  }
  const full = python._module.HEAPU8.length > spent
  postMessage({ ending, spent: full || ["memory", "crash"].includes(ending) })
})
