/** The form that opens codes, links and saved files. Fetched when somebody opens it. */

/**
 * Sets up the form.
 * @param {HTMLElement} root @param {Record<string, string>} words `errors`
 * @param {(text: string) => Promise<void>} open
 */
export function opener(root, words, open) {
  const form = /** @type {HTMLFormElement} */ (root.querySelector("[data-open]"))
  /** @param {string} name @param {() => Promise<string>} text */
  const attempt = async (name, text) => {
    let wrong = ""
    try {
      await open(await text())
    } catch (fault) {
      wrong = reason(fault, words)
    }
    complain(form, name, wrong)
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    attempt("code", async () => form.code.value)
  })
  form.file.addEventListener("change", () => {
    const [file] = form.file.files
    if (file) attempt("file", () => textOf(file))
    form.file.value = ""
  })
}

/** The code in a saved file, with the countries it names. Rejects with the code of a fault. @param {File} file */
async function textOf(file) {
  try {
    const { code, countries = [] } = JSON.parse(await file.text())
    if (typeof code === "string") return `${code}&c=${countries.join("-")}`
  } catch {
    // Told below: it is no file of ours.
  }
  throw Object.assign(new Error("no file of ours"), { code: "file" })
}

/**
 * Why a code could not be opened, in words: what is wrong with it, or that the fault is ours.
 * @param {any} fault a TicketError, or anything else @param {Record<string, string>} words
 */
export const reason = (fault, words) => words[fault.code] ?? words.broken

/**
 * Says at its field what is wrong, and takes the reader there.
 * @param {HTMLFormElement} form @param {string} name @param {string} fault
 */
export function complain(form, name, fault) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-error]"))) {
    const here = fault && place.dataset.error === name ? fault : ""
    place.textContent = here
    place.hidden = !here
    form[place.dataset.error ?? ""].setAttribute("aria-invalid", String(Boolean(here)))
  }
  if (fault) form[name].focus()
}
