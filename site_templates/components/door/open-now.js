/** Whether a door is open now, told in the reader's browser: pages are made long before they are read. */

const WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

/**
 * Whether hours hold at a moment. Public holidays are not known to it.
 * @param {string} hours "mon-thu 08:00-16:30, fri 08:00-15:00" @param {string} zone "Europe/Helsinki" @param {Date} now
 */
export function isOpen(hours, zone, now) {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  })
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]))
  const today = WEEK.indexOf(parts.weekday.slice(0, 3).toLowerCase())
  const time = `${parts.hour}:${parts.minute}`
  return hours.split(", ").some((opening) => {
    const [days, times] = opening.split(" ")
    const [first, last = first] = days.split("-").map((day) => WEEK.indexOf(day))
    const [opens, closes] = times.split("-")
    return first <= today && today <= last && opens <= time && time < closes
  })
}

/** Says of every door below `root` whether it is open. @param {ParentNode} root @param {Date} now */
export function tell(root, now) {
  for (const hours of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-hours]"))) {
    const { hours: when = "", zone = "", open = "", shut = "" } = hours.dataset
    const state = hours.querySelector("[data-open-now]")
    if (!state || !zone) continue
    const opened = isOpen(when, zone, now)
    state.textContent = opened ? open : shut
    state.classList.toggle("door-open", opened)
    state.classList.toggle("door-shut", !opened)
  }
}
