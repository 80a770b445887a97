const { parentPort, workerData } = require('node:worker_threads')

const { mammoth: place, parts } = workerData
const mammoth = require(place)

/** Only the text of a document comes along; a picture "reads" as its own path, so that its address can be written. */
const file = {
  exists: name => Object.hasOwn(parts, name) || name.startsWith('word/media/'),
  read: async (name, encoding) => {
    const bytes = Buffer.from(Object.hasOwn(parts, name) ? parts[name] : name, 'utf8')
    return encoding ? bytes.toString(encoding) : bytes
  },
}

const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='toc 1'] => !",
  "p[style-name='toc 2'] => !",
  "p[style-name='toc 3'] => !",
  "p[style-name='TOC Heading'] => !",
  "p[style-name='Caption'] => p:fresh",
  "r[style-name='Strong'] => strong",
  "r[style-name='Emphasis'] => em",
]

const convertImage = mammoth.images.imgElement(async image => ({
  src: `word-file:${(await image.readAsBuffer()).toString('utf8')}`,
}))

mammoth.convertToHtml({ file }, { styleMap, convertImage, externalFileAccess: false }).then(
  ({ value, messages }) =>
    parentPort.postMessage({ html: value, messages: messages.map(({ message }) => message).slice(0, 500) }),
  fault => parentPort.postMessage({ fault: String(fault.message ?? fault).slice(0, 200) }),
)
