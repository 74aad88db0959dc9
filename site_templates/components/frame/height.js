/* For a page that shows the guide in frames: gives each frame the height of what stands in it.
 *
 * It is loaded by others, so it is no module, leaves no name behind and needs no address: it believes what a frame of
 * this page says about itself, and only from the origin that the frame's own address names. It fetches, stores and
 * sends nothing, but for asking the frames how tall they are.
 */
{
  const frames = () => Array.from(document.getElementsByTagName("iframe"))
  const TALLEST = 20000

  addEventListener("message", ({ data, source, origin }) => {
    const height = data?.["onedoor-height"]
    if (!Number.isInteger(height) || height < 1 || height > TALLEST) return
    const frame = frames().find((one) => one.contentWindow === source)
    if (!frame?.src || new URL(frame.src).origin !== origin) return
    const edges = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0
    frame.style.height = `${height + edges}px`
  })

  for (const frame of frames()) frame.contentWindow?.postMessage({ "onedoor-height": 0 }, "*")
}
