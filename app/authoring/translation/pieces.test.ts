import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeQuestion } from '#app/assessment/assessment-makers.ts'
import { type Check, usualRules } from '#app/assessment/check.ts'
import { questionKind, questionKinds } from '#app/assessment/questions.ts'
import type { DocNode } from '../blocks/block.ts'
import { kindNamed } from '../blocks/registry.ts'
import { attrsOf, idOf, nodesOf } from '../doc-node.ts'
import { mediaIn, sameDocument } from '../document.ts'
import { checkDocument } from '../document-check.ts'
import { aDocument } from '../document-makers.ts'
import { withIds } from '../markdown/ids.ts'
import { inLanguage, isCurrent, type Piece, piecesOf, type Translations } from './pieces.ts'

const lesson = aDocument.map(doc => ({ kind: 'lesson' as const, title: 'Menyapa', body: withIds(doc) }))

const translating = (pieces: readonly Piece[], say: (string: string) => string): Translations =>
  new Map(pieces.map(({ id, strings }) => [id, { original: strings, words: strings.map(say) }]))

const ids = (doc: DocNode) => [...nodesOf(doc)].filter(idOf).map(node => `${node.type} ${idOf(node)}`)

it('says the same when every piece is translated by itself', () => {
  fc.assert(
    fc.property(lesson, part => {
      const told = inLanguage(
        part,
        translating(piecesOf(part), string => string),
      )
      expect(told.untranslated).toEqual([])
      expect(sameDocument(told.body as DocNode, part.body)).toBe(true)
    }),
  )
})

it('keeps every block and file under its id, whatever the words', () => {
  fc.assert(
    fc.property(lesson, fc.string({ unit: 'grapheme', maxLength: 30 }), (part, words) => {
      const body = inLanguage(
        part,
        translating(piecesOf(part), () => words),
      ).body as DocNode
      expect(ids(body)).toEqual(ids(part.body))
      expect(mediaIn(body)).toEqual(mediaIn(part.body))
      expect(checkDocument(body).ok).toBe(checkDocument(part.body).ok)
    }),
  )
})

it('tells of just the pieces that changed since, and leaves those in the original', () => {
  fc.assert(
    fc.property(lesson, fc.nat(), (part, at) => {
      const pieces = piecesOf(part)
      const changed = pieces[at % pieces.length]
      const translations = new Map(translating(pieces, string => `${string} x`))
      translations.set(changed?.id ?? '', { original: ['kata yang dulu'], words: ['the words then'] })
      const stale = pieces.filter(piece => !isCurrent(piece, translations.get(piece.id)))
      expect(stale).toEqual([changed])
      expect(inLanguage(part, translations).untranslated).toContain(changed?.id)
    }),
  )
})

it('asks a question of every kind in other words, and still knows what is right', () => {
  for (const { name: kind } of questionKinds) {
    const question = makeQuestion(kind)
    const check: Check = { rules: usualRules, questions: [question] }
    const part = { kind: 'check' as const, title: 'Kuis', body: check }
    const told = inLanguage(
      part,
      translating(piecesOf(part), string => `${string} in English`),
    )
    const [asked] = (told.body as Check).questions
    expect(told.untranslated).toEqual([])
    expect(asked?.id).toBe(question.id)
    expect(asked?.prompt.ask).toBe(`${question.prompt.ask} in English`)
    const { best, grade } = questionKind(kind)
    expect(grade(asked?.key, best(asked?.key))).toBe(1)
    expect(JSON.stringify(asked?.key)).not.toBe('null')
  }
})

it('leaves no word of a block out that a search would find', () => {
  fc.assert(
    fc.property(lesson, part => {
      const all = piecesOf(part)
        .flatMap(piece => piece.strings)
        .join('\n')
      for (const node of nodesOf(part.body))
        for (const word of (kindNamed(node.type)?.text?.(attrsOf(node)) ?? '').match(/\p{L}+/gu) ?? [])
          expect(all).toContain(word)
    }),
  )
})

it('keeps marks of a line, and takes what is more than a line by its letters', () => {
  const line = (words: string) => {
    const body = {
      type: 'doc',
      content: [{ type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: 'Sapa warga.' }] }],
    }
    const of = new Map([['p', { original: ['Sapa warga.'], words: [words] }]])
    return (inLanguage({ kind: 'lesson', title: '', body }, of).body as DocNode).content?.[0]?.content
  }
  expect(line('Greet **citizens**.')).toEqual([
    { type: 'text', text: 'Greet ' },
    { type: 'text', text: 'citizens', marks: [{ type: 'bold' }] },
    { type: 'text', text: '.' },
  ])
  expect(line('- Greet')).toEqual([{ type: 'text', text: '- Greet' }])
  expect(line('[x](javascript:alert)')?.[0]?.marks ?? []).toEqual([])
})
