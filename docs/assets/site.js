/* What the theme leaves to be done; it also loads the theme's script. */

/* The search loads what it knows when the reader goes to it, before the first letter. The
   theme listens to keys; what is pasted or spoken comes without one. */
for (const event of ["focusin", "change"])
  document.addEventListener(event, ({ target }) => {
    if (target.closest(".md-search") || target.id === "__search")
      new BroadcastChannel("search").postMessage("wanted")
  })
document.addEventListener("input", ({ target }) => {
  if (target.matches(".md-search__input")) target.dispatchEvent(new KeyboardEvent("keyup"))
})

/* What scrolls sideways can be reached with the keyboard. */
const boxes = {
  ".formula": { role: "region", "aria-label": "Formula" },
  ".md-typeset__scrollwrap": { role: "region", "aria-label": "Table" },
  "pre > code": {}
}
function markScrolling() {
  for (const [selector, names] of Object.entries(boxes))
    for (const box of document.querySelectorAll(selector)) {
      const scrolls = box.scrollWidth > box.clientWidth
      for (const [key, value] of Object.entries({ tabindex: "0", ...names }))
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

/* Add an element that loads something; wait until it has, or cannot. */
const load = (tag, properties) => new Promise(resolve =>
  document.body.append(Object.assign(document.createElement(tag),
    { onload: resolve, onerror: resolve, ...properties })))

/* Reading comes first: what scripts add is fetched after the first paint. */
const painted = new Promise(resolve => addEventListener("load", () =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))))
painted.then(async () => {
  makeButtons()
  markScrolling()
  addEventListener("resize", markScrolling)
  if (dataset.style) await load("link", { rel: "stylesheet", href: dataset.style })
  loadTools()
})

/* The theme's script is long, and does nothing for a reader who has not moved yet: it is
   loaded at the first sign of one. It waits for DOMContentLoaded, and a key that it knows
   must not be lost, or taken by Firefox for its own search. */
const signs = ["change", "focusin", "keydown", "pointerdown", "pointermove", "scroll"]
async function startTheme(sign) {
  for (const type of signs) removeEventListener(type, startTheme, true)
  const key = sign?.type === "keydown" && !sign.target.matches("input, select, textarea")
  if (key && sign.key === "/") sign.preventDefault()
  await painted
  await load("script", { src: dataset.theme })
  document.dispatchEvent(new Event("DOMContentLoaded"))
  if (key) sign.target.dispatchEvent(new KeyboardEvent("keydown", sign))
}
for (const type of signs) addEventListener(type, startTheme, true)
if (location.search) startTheme()
