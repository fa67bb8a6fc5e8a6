/* What the theme leaves to be done; it loads the theme's script when the page is painted. */

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

/* The menu and the search open from labels; a keyboard needs buttons. */
const buttons = { __drawer: "Menu", __search: "Search" }
function makeButtons() {
  for (const [id, name] of Object.entries(buttons))
    for (const label of document.querySelectorAll(`label.md-header__button[for=${id}]`)) {
      const button = document.createElement("button")
      button.type = "button"
      button.setAttribute("aria-label", name)
      button.append(...label.childNodes)
      button.addEventListener("click", () => document.getElementById(id).click())
      label.append(button)
    }
}

/* A figure that moves is an element of its own; its script is loaded when it is there,
   and so is that of programs. */
const { src: here, dataset } = document.currentScript
function loadTools() {
  if (document.querySelector(".program, .cell"))
    import(new URL("run/page.js", here))
  for (const { localName } of document.querySelectorAll(".figure :not(:defined)"))
    import(new URL(`tools/${localName}.js`, here))
}

/* The theme's script waits for this event, and has a task of its own for what it does then. */
function startTheme() {
  document.dispatchEvent(new Event("DOMContentLoaded"))
  makeButtons()
  markScrolling()
  addEventListener("resize", markScrolling)
}

/* Add an element that loads something; wait until it has, or cannot. */
const load = (tag, properties) => new Promise(resolve =>
  document.body.append(Object.assign(document.createElement(tag),
    { onload: resolve, onerror: resolve, ...properties })))

/* Reading comes first: the theme's script, which is long, is fetched after the first paint. */
async function begin() {
  if (dataset.style) await load("link", { rel: "stylesheet", href: dataset.style })
  loadTools()
  await load("script", { src: dataset.theme })
  setTimeout(startTheme)
}
addEventListener("load", () =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(begin))))
