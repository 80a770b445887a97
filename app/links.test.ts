import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import routes from './routes.ts'

/** Found by its address alone: for those who build Bina. */
const unlinked = ['gallery']

const sources = globSync('app/**/*.{ts,tsx}', { exclude: ['**/*.test.ts', 'app/routes.ts'] }).map(file => ({
  file,
  text: readFileSync(file, 'utf8'),
}))

const pages = (await Promise.resolve(routes)).flatMap(({ path, file }) =>
  path && file.endsWith('.tsx') && !/[:*]/.test(path) && !unlinked.includes(path) ? [{ path, file }] : [],
)

it.each(pages)('leads to /$path from somewhere', ({ path, file }) => {
  const link = new RegExp(`["'\`]/${path}[?#"'\`]`)
  const from = sources.filter(source => !source.file.endsWith(file) && link.test(source.text))
  expect(from.map(source => source.file)).not.toEqual([])
})
