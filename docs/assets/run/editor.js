/* A text area for a program: Tab indents, Escape and then Tab leaves. */
const step = "    "

/* Typing for the reader, so that the browser can undo it. */
function put(area, from, to, text) {
  area.setSelectionRange(from, to)
  document.execCommand(text ? "insertText" : "delete", false, text)
}

function indent(area, back) {
  const { value, selectionStart, selectionEnd } = area
  if (selectionStart === selectionEnd && !back) {
    return put(area, selectionStart, selectionEnd, step)
  }
  const from = value.lastIndexOf("\n", selectionStart - 1) + 1
  const to = value.indexOf("\n", Math.max(selectionEnd - 1, from))
  const end = to < 0 ? value.length : to
  const lines = value.slice(from, end)
  const moved = back ? lines.replace(/^ {1,4}/gm, "") : lines.replace(/^(?=.)/gm, step)
  if (moved === lines) return
  put(area, from, end, moved)
  const first = back ? -lines.match(/^ {0,4}/)[0].length : step.length
  area.setSelectionRange(
    Math.max(from, selectionStart + first),
    Math.max(from, selectionEnd + moved.length - lines.length),
  )
}

function breakLine(area) {
  const { value, selectionStart, selectionEnd } = area
  const line = value.slice(
    value.lastIndexOf("\n", selectionStart - 1) + 1,
    selectionStart,
  )
  const deeper = /:\s*$/.test(line) ? step : ""
  put(area, selectionStart, selectionEnd, "\n" + line.match(/^ */)[0] + deeper)
}

/* Return a text area; changed and run are called when the reader does so. */
export function editor(text, changed, run) {
  const area = document.createElement("textarea")
  const grow = () => (area.rows = area.value.split("\n").length)
  let leaves = false
  area.value = text
  Object.assign(area, {
    spellcheck: false,
    autocapitalize: "off",
    autocomplete: "off",
    wrap: "off",
  })
  area.addEventListener("input", () => (grow(), changed(area.value)))
  area.addEventListener("blur", () => (leaves = false))
  area.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event
    const command = ctrlKey || metaKey
    if (key === "Tab" && !leaves && !command && !altKey) indent(area, shiftKey)
    else if (key === "Enter" && command) run()
    else if (key === "Enter" && !shiftKey && !altKey && !isComposing) breakLine(area)
    else return (leaves = key === "Escape" || (leaves && key === "Shift"))
    event.preventDefault()
  })
  grow()
  return area
}
