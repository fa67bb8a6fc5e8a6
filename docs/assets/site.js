/* What the theme leaves to be done; it runs before the theme's own script. */

/* The search index is large: it is fetched when the reader goes to the search. */
const wanted = new Promise(resolve => {
  if (new URLSearchParams(location.search).has("q")) resolve()
  for (const event of ["focusin", "change"])
    document.addEventListener(event, ({ target }) => {
      if (target.closest(".md-search") || target.id === "__search") resolve()
    })
})
const { open, send } = XMLHttpRequest.prototype
XMLHttpRequest.prototype.open = function (method, address, ...rest) {
  this.waits = String(address).endsWith("search_index.json")
  return open.call(this, method, address, ...rest)
}
XMLHttpRequest.prototype.send = function (...body) {
  if (this.waits) wanted.then(() => send.apply(this, body))
  else send.apply(this, body)
}

/* What scrolls sideways can be reached with the keyboard. */
const boxes = { ".formula": "Formula", ".md-typeset__scrollwrap": "Table" }
function markScrolling() {
  for (const [selector, name] of Object.entries(boxes))
    for (const box of document.querySelectorAll(selector)) {
      const scrolls = box.scrollWidth > box.clientWidth
      const values = { tabindex: "0", role: "region", "aria-label": name }
      for (const [key, value] of Object.entries(values))
        if (scrolls) box.setAttribute(key, value)
        else box.removeAttribute(key)
    }
}

/* The labels that open the menu and the search are buttons for the keyboard, too;
   the theme lets Enter press a label. */
const buttons = { __drawer: "Menu", __search: "Search" }
function makeButtons() {
  for (const [id, name] of Object.entries(buttons))
    for (const label of document.querySelectorAll(`label.md-header__button[for=${id}]`)) {
      label.tabIndex = 0
      label.setAttribute("role", "button")
      label.setAttribute("aria-label", name)
    }
}
document.addEventListener("keydown", event => {
  const label = event.target.closest("label[role=button]")
  if (label && event.key === " ") {
    event.preventDefault()
    label.click()
  }
})

addEventListener("DOMContentLoaded", () => {
  makeButtons()
  document$.subscribe(() => requestAnimationFrame(markScrolling))
  addEventListener("resize", markScrolling)
})
