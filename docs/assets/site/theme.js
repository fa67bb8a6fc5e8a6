/* Loads the theme's script, late. While a page opens it would hold a phone for half a
   second, and does nothing for a reader who has not moved yet (Lighthouse, four pages: 20
   to 100 ms of blocking without it, 220 to 730 with it). So site.js calls this at the
   first sign of one; the script waits for DOMContentLoaded, which is told again. */
export async function load(address) {
  const script = Object.assign(document.createElement("script"), { src: address })
  await new Promise((resolve) => {
    Object.assign(script, { onload: resolve, onerror: resolve })
    document.body.append(script)
  })
  document.dispatchEvent(new Event("DOMContentLoaded"))
}
