/* What the theme leaves to be done. */

/* The search loads what it knows when the reader goes to it, before the first letter. The
   theme listens to keys; what is pasted or spoken comes without one. */
for (const event of ["focusin", "change"]) {
  document.addEventListener(event, ({ target }) => {
    if (target.closest(".md-search") || target.id === "__search") {
      new BroadcastChannel("search").postMessage("wanted")
    }
  })
}
document.addEventListener("input", ({ target }) => {
  if (target.matches(".md-search__input")) {
    target.dispatchEvent(new KeyboardEvent("keyup"))
  }
})

/* What scrolls sideways can be reached with the keyboard. */
const boxes = {
  ".formula": { role: "region", "aria-label": "Formula" },
  ".md-typeset__scrollwrap": { role: "region", "aria-label": "Table" },
  "pre > code": {},
}
function markScrolling() {
  for (const [selector, names] of Object.entries(boxes)) {
    for (const box of document.querySelectorAll(selector)) {
      const scrolls = box.scrollWidth > box.clientWidth
      for (const [key, value] of Object.entries({ tabindex: "0", ...names })) {
        if (scrolls) box.setAttribute(key, value)
        else box.removeAttribute(key)
      }
    }
  }
}

/* The menu and the search open from labels; a keyboard needs buttons. */
const buttons = { __drawer: "Menu", __search: "Search" }
function makeButtons() {
  for (const [id, name] of Object.entries(buttons)) {
    for (
      const label of document.querySelectorAll(`label.md-header__button[for=${id}]`)
    ) {
      const button = document.createElement("button")
      button.type = "button"
      button.setAttribute("aria-label", name)
      button.append(...label.childNodes)
      button.addEventListener("click", () => document.getElementById(id).click())
      label.append(button)
    }
  }
}

/* A figure that moves is an element of its own; its script is loaded when it is there,
   and so is that of programs. */
const here = document.currentScript.src
const { theme } = document.currentScript.dataset
function loadTools() {
  if (document.querySelector(".program, .cell")) {
    import(new URL("../run/page.js", here))
  }
  for (const { localName } of document.querySelectorAll(".figure :not(:defined)")) {
    import(new URL(`../tools/${localName}.js`, here))
  }
}

/* Reading comes first: what scripts add is fetched after the first paint. */
const painted = new Promise((resolve) =>
  addEventListener(
    "load",
    () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
  )
)
painted.then(() => {
  makeButtons()
  markScrolling()
  addEventListener("resize", markScrolling)
  loadTools()
})

/* The theme's script comes at the first sign of a reader: theme.js says why. */
const signs = ["change", "focusin", "keydown", "pointerdown", "pointermove", "scroll"]
async function startTheme(sign) {
  for (const type of signs) removeEventListener(type, startTheme, true)
  const key = sign?.type === "keydown" &&
    !sign.target.matches("input, select, textarea")
  if (key && sign.key === "/") sign.preventDefault() // Firefox has its own search
  await painted
  const { load } = await import(new URL("theme.js", here))
  await load(theme)
  // a key that the theme knows must not be lost
  if (key) sign.target.dispatchEvent(new KeyboardEvent("keydown", sign))
}
for (const type of signs) addEventListener(type, startTheme, true)
if (location.search) startTheme()
