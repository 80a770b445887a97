import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeQuestion } from '#app/assessment/assessment-makers.ts'
import { usualRules } from '#app/assessment/check.ts'
import { newId } from '#app/web/id.ts'
import type { DocNode } from '../blocks/block.ts'
import { idOf, nodesOf } from '../doc-node.ts'
import { questionsIn } from '../document.ts'
import { checkDocument } from '../document-check.ts'
import { aDocument, withoutIds } from '../document-makers.ts'
import { withIds } from '../markdown/ids.ts'
import { copiedBody, copiedTitle } from './copy.ts'

const idsIn = (doc: DocNode) => [...nodesOf(doc)].map(idOf).filter(Boolean)

/** A document whose questions have no ids either. */
const bare = (doc: DocNode) =>
  JSON.stringify(withoutIds(doc), (key, value) => (key === 'question' ? { ...value, id: '' } : value))

it('copies a lesson that is equal but for its ids, of which none is used again', () => {
  fc.assert(
    fc.property(aDocument, doc => {
      const lesson = withIds(doc)
      const copy = copiedBody('lesson', lesson, newId) as DocNode
      expect(checkDocument(copy).ok).toBe(checkDocument(lesson).ok)
      expect(bare(copy)).toBe(bare(lesson))
      expect(idsIn(copy)).toHaveLength(idsIn(lesson).length)
      expect(new Set([...idsIn(copy), ...idsIn(lesson)]).size).toBe(
        new Set(idsIn(copy)).size + new Set(idsIn(lesson)).size,
      )
      const asked = questionsIn(lesson).map(({ question }) => question.id)
      for (const { question } of questionsIn(copy)) expect(asked).not.toContain(question.id)
    }),
  )
})

it('leads links within a lesson to the blocks of the copy', () => {
  const doc = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { id: 'h', level: 2 }, content: [{ type: 'text', text: 'Antrean' }] },
      {
        type: 'paragraph',
        attrs: { id: 'p' },
        content: [
          { type: 'text', text: 'lihat', marks: [{ type: 'link', attrs: { href: '#h' } }] },
          { type: 'text', text: 'luar', marks: [{ type: 'link', attrs: { href: 'https://bina.test/#h' } }] },
        ],
      },
    ],
  }
  const copy = copiedBody('lesson', doc, newId) as DocNode
  const [heading, paragraph] = copy.content ?? []
  const hrefs = (paragraph?.content ?? []).map(({ marks }) => marks?.[0]?.attrs?.href)
  expect(hrefs).toEqual([`#${idOf(heading ?? doc)}`, 'https://bina.test/#h'])
})

it('copies a check with its rules and keys, its questions under new ids', () => {
  const questions = [makeQuestion(), makeQuestion('true-false')]
  const copy = copiedBody('check', { rules: usualRules, questions }, newId) as { questions: typeof questions }
  expect(copy.questions.map(({ id: _, ...rest }) => rest)).toEqual(
    questions.map(({ id: _, ...rest }) => rest),
  )
  for (const { id } of copy.questions) expect(questions.map(question => question.id)).not.toContain(id)
})

it('tells a copy by its title, which stays within what a title may hold', () => {
  expect(copiedTitle('Menyapa', '(salinan)')).toBe('Menyapa (salinan)')
  expect(copiedTitle('a'.repeat(200), '(salinan)')).toHaveLength(200)
})
