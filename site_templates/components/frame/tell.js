// On a page that stands in a frame: tells the page around it how tall it is, so that nothing need scroll in the frame.
// It says one number, whoever asks: how tall a public page is gives nothing away.

const page = document.documentElement

const tell = () => parent.postMessage({ "onedoor-height": Math.ceil(page.getBoundingClientRect().height) }, "*")

if (parent !== window) {
  new ResizeObserver(tell).observe(page)
  // The page around it may have woken later than this one, and asks.
  addEventListener("message", ({ source }) => {
    if (source === parent) tell()
  })
}
