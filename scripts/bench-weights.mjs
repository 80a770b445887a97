import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './house.mjs'

const kilo = bytes => Math.round(bytes / 102.4) / 10

const assets = join(root, 'build/client/assets')

/** Files that a part of the build loads before it runs, by the part's name. */
function filesOf(name) {
  const found = new Set()
  const visit = file => {
    if (found.has(file)) return
    found.add(file)
    const text = readFileSync(join(assets, file), 'utf8')
    for (const [, next] of text.matchAll(/(?:from|import)\s*"\.\/([\w.$-]+\.js)"/g)) visit(next)
  }
  const begin = new RegExp(`^${name}-[\\w-]{8}\\.js$`)
  for (const file of readdirSync(assets)) if (begin.test(file)) visit(file)
  return [...found].map(file => `/assets/${file}`)
}

/**
 * What a first visit of this page loads, in KB compressed. Scripts are those that the page names for loading now; what it
 * only lists of the pages behind its links is not loaded. `later` names a part that its scripts fetch by themselves.
 */
export function weightOf(html, later) {
  const files = suffix => {
    const named = new RegExp(`(?:href="|import "|from ")(/assets/[\\w.$-]+\\.${suffix})"`, 'g')
    return [...new Set([...html.matchAll(named)].map(([, path]) => path))]
  }
  const read = path => readFileSync(join(root, 'build/client', path))
  const zipped = paths =>
    kilo(
      paths
        .filter(path => existsSync(join(root, 'build/client', path)))
        .reduce((sum, path) => sum + gzipSync(read(path)).length, 0),
    )
  return {
    html: kilo(gzipSync(html).length),
    js: zipped([...new Set([...files('js'), ...(later ? filesOf(later) : [])])]),
    css: zipped(files('css')),
  }
}
