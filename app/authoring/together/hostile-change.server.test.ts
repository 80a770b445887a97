import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { db, inTransaction } from '#db/connection.ts'
import { testTime } from '#db/makers.ts'
import { makeCourse, makeExpert } from '../authoring-makers.ts'
import type { DocNode } from '../blocks/block.ts'
import { checkDocument } from '../document-check.ts'
import { aDocument } from '../document-makers.ts'
import { mutated } from '../hostile-makers.ts'
import { partFor } from '../parts.server.ts'
import { rewrite } from './shared-text.ts'
import { appendChange, openText } from './text-log.server.ts'

const word = (text: string, attrs = {}): DocNode => ({
  type: 'paragraph',
  attrs: { id: 'kata', ...attrs },
  content: [{ type: 'text', text }],
})

const poll = (ask: unknown, options: readonly object[]): DocNode => ({
  type: 'poll',
  attrs: { id: 'jajak', ask, several: false, options },
})

const two = [
  { id: 'a', words: 'Ya' },
  { id: 'b', words: 'Tidak' },
]

/** What no database keeps, and what is too much of something. */
const strange: readonly DocNode[] = [
  word('nol \u0000 di tengah'),
  word('setengah \ud800 pasangan'),
  word('x', { id: 'nol\u0000' }),
  { type: 'text', text: ' ' },
  { type: 'blockquote', content: [{ type: 'text', text: 'x' }] },
  poll('nol\u0000', two),
  poll('\udfff', two),
  poll({ toString: 1 }, two),
  poll('?', [{ id: 'a\u0000', words: 'x' }, ...two]),
  poll(
    '?',
    Array.from({ length: 10_000 }, (_, at) => ({ id: `o${at}`, words: 'x' })),
  ),
  { type: 'reflection', attrs: { id: 'pikir', prompt: 'nol\u0000' } },
  { type: 'reflection', attrs: { id: 'pikir', prompt: 'x'.repeat(200_000) } },
]

it('keeps or refuses whatever a change holds, and breaks over nothing', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  const anything = fc.oneof(
    fc.constantFrom(...strange).map(node => ({ type: 'doc', content: [node] })),
    fc.tuple(aDocument, fc.integer()).map(([doc, seed]) => mutated(doc, seed) as DocNode),
  )
  await fc.assert(
    fc.asyncProperty(anything, async doc => {
      const read = await inTransaction(trx => openText(trx, author, lessonId))
      if (!read) throw new Error('the lesson could not be opened')
      const before = Y.encodeStateVector(read.text)
      try {
        rewrite(read.text, doc)
      } catch {
        return
      }
      const change = Y.encodeStateAsUpdate(read.text, before)
      const { status } = await inTransaction(trx => appendChange(trx, author, lessonId, change, testTime))
      expect(['kept', 'refused']).toContain(status)
      const kept = await partFor(db, author, workId, lessonId)
      expect(checkDocument(kept?.body).ok).toBe(true)
    }),
    { numRuns: 150, examples: strange.map((node): [DocNode] => [{ type: 'doc', content: [node] }]) },
  )
})
