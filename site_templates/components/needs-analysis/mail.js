/** Links that open a message in the reader's mail program. Some systems hand on no more than 2,000 characters. */

/** How long a link may be, in bytes as it is written. */
const LONGEST = 1800

/**
 * The link that opens a message; undefined where it is too long to be handed on whole.
 * @param {string} to @param {string} subject @param {string} text
 */
export function mailLink(to, subject, text) {
  const link = linkOf(to, subject, text)
  return link.length > LONGEST ? undefined : link
}

/**
 * The link that opens a short message, with as many of its lines as there is room for, the first ones first.
 * @param {string} to @param {string} subject @param {string[]} lines @param {(lines: string[]) => string} text
 */
export function shortened(to, subject, lines, text) {
  const kept = [...lines]
  while (kept.length && !mailLink(to, subject, text(kept))) kept.pop()
  return linkOf(to, subject, text(kept))
}

/** A line ends as mail wants it. @param {string} to @param {string} subject @param {string} text */
const linkOf = (to, subject, text) =>
  `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replace(/\r?\n/g, "\r\n"))}`
