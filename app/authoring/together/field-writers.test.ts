import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocNode } from '../blocks/block.ts'
import { textOf } from '../document.ts'
import { checkDocument } from '../document-check.ts'
import { documentIn, merge, rewrite, sharedTextOf } from './shared-text.ts'

type Card = { front: string; back: string }

const cards = (...all: readonly (readonly [string, string])[]): Card[] =>
  all.map(([front, back]) => ({ front, back }))

const block = (type: string, attrs: object): DocNode => ({ type, attrs: { id: 'blok', ...attrs } })

const lesson = (...content: DocNode[]): DocNode => ({ type: 'doc', content })

/** A server that keeps every change, and two who write what it had. */
function office(before: DocNode) {
  const server = sharedTextOf(before)
  const log = [Y.encodeStateAsUpdate(server)]
  let ids = 0
  const arrive = (change: Uint8Array) => {
    const mended = merge(server, change, { newId: () => `baru-${++ids}`, rescued: 'Diselamatkan' }, () => log)
    log.push(change, ...(mended ? [mended] : []))
  }
  const sit = () => {
    const text = new Y.Doc()
    Y.applyUpdate(text, Y.encodeStateAsUpdate(server))
    return {
      text,
      writes: (doc: DocNode) => rewrite(text, doc),
      sends: () => arrive(Y.encodeStateAsUpdate(text, Y.encodeStateVector(server))),
      hears: () => Y.applyUpdate(text, Y.encodeStateAsUpdate(server)),
    }
  }
  return { server, sit }
}

/** What becomes of a text that two change apart. */
function metAfter(before: DocNode, one: DocNode, other: DocNode): DocNode {
  const { server, sit } = office(before)
  const [first, second] = [sit(), sit()]
  first.writes(one)
  second.writes(other)
  first.sends()
  second.sends()
  for (const writer of [first, second]) {
    writer.hears()
    expect(documentIn(writer.text)).toEqual(documentIn(server))
  }
  const met = documentIn(server)
  const checked = checkDocument(met)
  expect(checked.ok ? [] : checked.findings).toEqual([])
  return met
}

const flashcards = (...all: readonly (readonly [string, string])[]) =>
  lesson(block('flashcards', { cards: cards(...all) }))

it('keeps what two wrote on different cards', () => {
  expect(
    metAfter(
      flashcards(['satu', 'a'], ['dua', 'b']),
      flashcards(['satu lagi', 'a'], ['dua', 'b']),
      flashcards(['satu', 'a'], ['dua', 'b sekali']),
    ),
  ).toMatchObject(flashcards(['satu lagi', 'a'], ['dua', 'b sekali']))
})

it('keeps what two wrote on one card, also in the same place', () => {
  expect(
    metAfter(
      flashcards(['surat masuk', 'a']),
      flashcards(['surat resmi masuk', 'a']),
      flashcards(['surat dinas masuk hari ini', 'a']),
    ),
  ).toMatchObject(flashcards(['surat resmi dinas masuk hari ini', 'a']))
})

it('keeps what two wrote under a picture', () => {
  const image = (caption: string) =>
    lesson(block('image', { media: '', alt: '', caption, decorative: false }))
  expect(metAfter(image('Loket'), image('Loket pagi'), image('Antrean di Loket'))).toMatchObject(
    image('Antrean di Loket pagi'),
  )
})

it('keeps a card that one added while another wrote on one', () => {
  expect(
    metAfter(
      flashcards(['satu', 'a']),
      flashcards(['satu', 'a'], ['dua', 'b']),
      flashcards(['satu sekali', 'a']),
    ),
  ).toMatchObject(flashcards(['satu sekali', 'a'], ['dua', 'b']))
})

it('takes a card out that the other left alone, and keeps one that the other wrote on', () => {
  const before = flashcards(['satu', 'a'], ['dua', 'b'], ['tiga', 'c'])
  expect(
    metAfter(before, flashcards(['tiga', 'c']), flashcards(['satu', 'a'], ['dua', 'b baru'], ['tiga', 'c'])),
  ).toMatchObject(flashcards(['dua', 'b baru'], ['tiga', 'c']))
})

it('keeps options with their ids, whoever added which and where', () => {
  const poll = (...options: string[]) =>
    lesson(
      block('poll', {
        ask: 'Mana?',
        several: false,
        options: options.map(words => ({ id: words.charAt(0), words })),
      }),
    )
  expect(metAfter(poll('a', 'b'), poll('b', 'a', 'c'), poll('a dahulu', 'b', 'd'))).toMatchObject(
    poll('b', 'd', 'a dahulu', 'c'),
  )
})

it('keeps what one wrote in a field of a block that another moved, whoever came first', () => {
  const paragraph = (id: string): DocNode => ({
    type: 'paragraph',
    attrs: { id },
    content: [{ type: 'text', text: `kata ${id}` }],
  })
  const own = (front: string) => block('flashcards', { cards: cards([front, 'a']) })
  const before = lesson(own('satu'), paragraph('p'), paragraph('q'))
  const moved = lesson(paragraph('p'), paragraph('q'), own('satu'))
  const written = lesson(own('satu dua'), paragraph('p'), paragraph('q'))
  const after = lesson(paragraph('p'), paragraph('q'), own('satu dua'))
  expect(metAfter(before, moved, written)).toMatchObject(after)
  expect(metAfter(before, written, moved)).toMatchObject(after)
})

it('brings back in a box what one wrote in a field of a block that another took out, whoever came first', () => {
  const paragraph: DocNode = { type: 'paragraph', attrs: { id: 'p' } }
  const own = (front: string) => block('flashcards', { cards: cards([front, 'belakang']) })
  const [before, without] = [lesson(own('satu'), paragraph), lesson(paragraph)]
  const written = lesson(own('satu dua'), paragraph)
  for (const met of [metAfter(before, without, written), metAfter(before, written, without)]) {
    expect(met.content?.find(({ type }) => type === 'callout')).toMatchObject({
      attrs: { title: 'Diselamatkan' },
    })
    expect(textOf(met)).toContain('satu dua')
    expect(textOf(met)).not.toContain('belakang')
  }
})

it('brings back in a box what a block has no room for', () => {
  const long = (word: string) => Array.from({ length: 70 }, () => word).join(' ')
  const met = metAfter(
    flashcards(['satu', 'a']),
    flashcards([long('kiri'), 'a']),
    flashcards([long('kanan'), 'a']),
  )
  expect(textOf(met)).toContain('kiri')
  expect(textOf(met)).toContain('kanan')
})

it('goes on merging while both go on writing before they hear of each other', () => {
  const { server, sit } = office(flashcards(['satu', 'a'], ['dua', 'b']))
  const [one, other] = [sit(), sit()]
  for (const [first, second] of [
    ['s', 'd'],
    ['sa', 'du'],
    ['satu x', 'dua y'],
  ]) {
    one.writes(flashcards([String(first), 'a'], ['dua', 'b']))
    other.writes(flashcards(['satu', 'a'], [String(second), 'b']))
    one.sends()
    other.sends()
  }
  expect(documentIn(server)).toMatchObject(flashcards(['satu x', 'a'], ['dua y', 'b']))
})
