/* Answers the theme's search dialog in the place of the theme's own worker: messages
   { type, data } come and go, and nothing else is known of the page. */

const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3]
const SECTIONS = new URL("../../search/sections.json", location)

/* Engine and sections are loaded when the reader goes to the search, which site.js tells,
   or else with the first letter. What could not be loaded is tried again. */
let loading
function load() {
  loading ??= Promise.all([
    import("./engine.js"),
    fetch(SECTIONS).then((answer) => answer.json()),
  ])
    .then(([{ Engine }, pages]) => new Engine(pages))
    .catch(() => {
      loading = undefined
    })
  return loading
}
new BroadcastChannel("search").onmessage = load

let last // only the last query is answered
onmessage = async ({ data: { type, data } }) => {
  if (type === SETUP) postMessage({ type: READY })
  if (type !== QUERY) return
  last = data
  const engine = data.trim() ? await load() : undefined
  if (last !== data) return
  postMessage({ type: RESULT, data: { items: engine ? engine.answer(data) : [] } })
}
