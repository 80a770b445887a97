import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './house.mjs'

const kilo = bytes => Math.round(bytes / 102.4) / 10

/** Files that a module of the app loads before it runs, by its path in the sources. */
function filesOf(source) {
  const manifest = JSON.parse(readFileSync(join(root, 'build/client/.vite/manifest.json'), 'utf8'))
  const found = new Set()
  const visit = name => {
    const { file, imports = [] } = manifest[name]
    if (found.has(`/${file}`)) return
    found.add(`/${file}`)
    for (const next of imports) visit(next)
  }
  visit(source)
  return [...found]
}

/**
 * What a first visit of this page loads, in KB compressed. Scripts are those that the page names for loading now; what it
 * only lists of the pages behind its links is not loaded. `later` is a module that its scripts fetch by themselves.
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
