const { readFileSync } = require('node:fs')
const { parentPort, workerData } = require('node:worker_threads')

const { library, wasm, path, largest, mostBytes, mostText } = workerData

// The library grows its memory by this call alone; beyond the limit it is told that there is none.
const { grow } = WebAssembly.Memory.prototype
WebAssembly.Memory.prototype.grow = function (pages) {
  if (this.buffer.byteLength + pages * 65536 > mostBytes) throw new RangeError('no memory left')
  return grow.call(this, pages)
}

/** By the numbers of the library: a password, and a kind of lock that it does not know. */
const faults = { 4: 'locked', 5: 'locked' }
const withNotes = 1
const redFirst = 16
const white = 0xffffffff
const withAlpha = 4

require(library)
  .init({ wasmBinary: readFileSync(wasm), print() {}, printErr() {} })
  .then(
    pdf => {
      pdf.PDFiumExt_Init()
      const file = readFileSync(path)
      const at = pdf.pdfium.wasmExports.malloc(file.length)
      if (!at) return parentPort.postMessage({ fault: 'tooHeavy' })
      pdf.pdfium.HEAPU8.set(file, at)
      const document = pdf.FPDF_LoadMemDocument(at, file.length, '')
      if (!document) return parentPort.postMessage({ fault: faults[pdf.FPDF_GetLastError()] ?? 'unreadable' })
      parentPort.on('message', number => parentPort.postMessage(page(pdf, document, number)))
      parentPort.postMessage({ pages: pdf.FPDF_GetPageCount(document) })
    },
    () => parentPort.postMessage({ fault: 'tooHeavy' }),
  )

/** One page as pixels, with its words; counted from 1. */
function page(pdf, document, number) {
  const loaded = pdf.FPDF_LoadPage(document, number - 1)
  if (!loaded) return { fault: 'unreadable' }
  const [own, tall] = [pdf.FPDF_GetPageWidthF(loaded), pdf.FPDF_GetPageHeightF(loaded)]
  const scale = Math.min(largest.width / Math.max(own, 1), largest.height / Math.max(tall, 1))
  const within = (points, most) => Math.max(1, Math.min(most, Math.round(points * scale)))
  const [width, height] = [within(own, largest.width), within(tall, largest.height)]
  const bitmap = pdf.FPDFBitmap_CreateEx(width, height, withAlpha, 0, 0)
  if (!bitmap) return { fault: 'tooHeavy' }
  pdf.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
  pdf.FPDF_RenderPageBitmap(bitmap, loaded, 0, 0, width, height, 0, withNotes | redFirst)
  const from = pdf.FPDFBitmap_GetBuffer(bitmap)
  const pixels = pdf.pdfium.HEAPU8.slice(from, from + width * height * 4)
  const lines = linesOf(pdf, loaded)
  pdf.FPDFBitmap_Destroy(bitmap)
  pdf.FPDF_ClosePage(loaded)
  return { width, height, pixels, lines }
}

/** What stands on a page line by line, each with the height of its largest sign. */
function linesOf(pdf, loaded) {
  const text = pdf.FPDFText_LoadPage(loaded)
  if (!text) return []
  const box = pdf.pdfium.wasmExports.malloc(16)
  const lines = []
  let line = { text: '', size: 0 }
  const end = () => {
    if (line.text.trim()) lines.push({ text: line.text.trim(), size: line.size })
    line = { text: '', size: 0 }
  }
  const count = Math.min(mostText, pdf.FPDFText_CountChars(text))
  for (let i = 0; i < count; i += 1) {
    const code = pdf.FPDFText_GetUnicode(text, i)
    if (code === 10 || code === 13) end()
    else if (code > 0 && code <= 0x10ffff) {
      line.text += code < 32 || (code >= 0xd800 && code < 0xe000) ? ' ' : String.fromCodePoint(code)
      if (code > 32 && pdf.FPDFText_GetLooseCharBox(text, i, box)) {
        const [, top, , bottom] = new Float32Array(pdf.pdfium.HEAPU8.buffer, box, 4)
        if (top - bottom > line.size) line.size = top - bottom
      }
    }
  }
  end()
  pdf.pdfium.wasmExports.free(box)
  pdf.FPDFText_ClosePage(text)
  return lines
}
