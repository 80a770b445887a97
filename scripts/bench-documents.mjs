import { createServer } from 'vite'
import { root } from './house.mjs'

const rounds = 100

/** Microseconds that checking a document before it is stored takes, next to reading its JSON alone: lessons of `content/`. */
export async function checkingOf() {
  const vite = await createServer({
    ...{ root, configFile: false, appType: 'custom', logLevel: 'error', esbuild: { jsx: 'automatic' } },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  })
  try {
    const [{ checkDocument }, { parseMarkdown }, { readCourses }] = await Promise.all(
      ['app/authoring/document-check.ts', 'app/authoring/markdown.ts', 'content/library.server.ts'].map(
        file => vite.ssrLoadModule(`/${file}`),
      ),
    )
    const texts = readCourses()
      .flatMap(({ modules }) => modules.flatMap(({ parts }) => parts))
      .filter(({ kind }) => kind === 'lesson')
      .map(({ markdown }) => JSON.stringify(parseMarkdown(markdown)))
    const documents = texts.map(text => JSON.parse(text))
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / texts.length
    const reading = timeOf(() => texts.forEach(text => void JSON.parse(text))) / texts.length
    const checking =
      timeOf(() => {
        if (!documents.every(document => checkDocument(document).ok)) throw new Error('a lesson is refused')
      }) / texts.length
    return { documents: texts.length, bytes, reading, checking }
  } finally {
    await vite.close()
  }
}

/** Microseconds of one round, once it is warm. */
function timeOf(round) {
  for (let at = 0; at < rounds / 5; at += 1) round()
  const from = performance.now()
  for (let at = 0; at < rounds; at += 1) round()
  return ((performance.now() - from) * 1000) / rounds
}

export const checkingTable = ({ documents, bytes, reading, checking }) =>
  [
    '| Checking a lesson before it is stored | lessons | bytes each | reading its JSON | checking it | ratio |',
    '| --- | --: | --: | --: | --: | --: |',
    `| Every lesson of the samples | ${documents} | ${(bytes / 1024).toFixed(1)} KB | ${Math.round(reading)} µs | ${Math.round(checking).toLocaleString('en')} µs | ${(checking / reading).toFixed(0)} |`,
  ].join('\n')
