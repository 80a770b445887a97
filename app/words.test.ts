import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import type { Words } from '#app/web/words.tsx'

const catalogues = globSync('app/**/*words.ts')
const views = globSync('app/**/*.tsx').filter(file => !/\.test\.tsx$/.test(file))
const spokenAttributes = new Set([
  'title',
  'label',
  'alt',
  'placeholder',
  'aria-label',
  'description',
  'help',
])

describe.each(catalogues)('%s', file => {
  it('says every word in both languages, with the same values', async () => {
    const module: Record<string, unknown> = await import(`../${file}`)
    for (const words of Object.values(module).filter(isWords)) {
      expect(
        Object.keys(words.en)
          .filter(key => !key.endsWith('_one'))
          .sort(),
      ).toEqual(Object.keys(words.id).sort())
      const unlike = Object.keys(words.id).filter(
        key => valuesIn(words.id[key] ?? '') !== valuesIn(words.en[key] ?? ''),
      )
      expect(unlike).toEqual([])
      expect(Object.entries({ ...words.id, ...words.en }).filter(([, text]) => text.trim() === '')).toEqual(
        [],
      )
    }
  })
})

it('no view says a sentence of its own', () => {
  expect(views.flatMap(literals)).toEqual([])
})

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && 'id' in value && 'en' in value

const valuesIn = (text: string) =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1]))].sort().join(',')

function literals(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  )
  const found: string[] = []
  const report = (node: ts.Node, text: string) => {
    if (/\p{L}{2,}/u.test(text) && text.trim() !== 'Bina')
      found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${text.trim()}`)
  }
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node)) report(node, node.text)
    if (
      ts.isJsxAttribute(node) &&
      spokenAttributes.has(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    )
      report(node, node.initializer.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
