import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeQuestion } from '#app/assessment/assessment-makers.ts'
import { usualRules } from '#app/assessment/check.ts'
import type { DocNode } from '../blocks/block.ts'
import { carriesId } from '../blocks/named.ts'
import { blocks } from '../blocks/registry.ts'
import { nodesOf } from '../doc-node.ts'
import { type Doc, mediaIn } from '../document.ts'
import { aDocument, withoutIds } from '../document-makers.ts'
import { piecesOf } from '../translation/pieces.ts'
import type { Exported, ExportedMedia } from './exported.ts'
import { markdownFiles } from './markdown-files.ts'
import { readMarkdownCourse } from './read-markdown-course.ts'
import { renamedMedia } from './renamed-media.ts'
import { placedIn } from './translated-files.ts'

const reading = { split: 'auto', say: { untitled: 'Tanpa judul' } } as const

const facts: Omit<Exported, 'modules' | 'media' | 'coverMediaId'> = {
  ...{
    title: 'Kursus',
    summary: 'Ringkas.',
    audience: 'Petugas loket',
    language: 'id',
    number: null,
    translation: null,
  },
  ...{ hoursJp: 1.5, hoursForm: 'KL08', effortMinutes: 90, recordings: {} },
  competencies: [{ competency: 'perubahan', level: 2 }],
}

const title = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map(text => text.replace(/\s+/g, ' ').trim())
  .filter(text => text !== '' && text.length <= 200 && !/[\uE000-\uE002]/.test(text))

const mediaFor = (docs: readonly DocNode[]): Record<string, ExportedMedia> =>
  Object.fromEntries(
    docs
      .flatMap(doc => mediaIn(doc))
      .map(id => [id, { id, digest: id, mime: 'image/webp', name: `Gambar ${id}.webp`, alt: '', bytes: 1 }]),
  )

/** A document whose blocks have names, as an editor gives them. */
function named(node: DocNode, ids = { count: 0 }): DocNode {
  ids.count += 1
  const own = carriesId(node.type) ? { attrs: { ...node.attrs, id: `blok-${ids.count}` } } : {}
  return { ...node, ...own, ...(node.content && { content: node.content.map(child => named(child, ids)) }) }
}

/** What comes in again of what went out, its files under the ids they had. */
function cameBack(course: Exported) {
  const files = markdownFiles(course)
  const texts = new Map(files.flatMap(file => ('text' in file ? [[file.path, file.text] as const] : [])))
  const digests = new Map(
    files.flatMap(file => ('digest' in file ? [[file.path, file.digest] as const] : [])),
  )
  const read = readMarkdownCourse({ texts, paths: files.map(({ path }) => path) }, reading)
  const idOf = (name: string) => digests.get(read.files[name]?.path ?? '') ?? ''
  return { read, idOf }
}

it('gives back every course it has written: the same lessons, names, order and files', () => {
  const lesson = fc.record({ title, doc: aDocument, minutes: fc.option(fc.integer({ min: 1, max: 600 })) })
  const modules = fc.array(fc.record({ title, lessons: fc.array(lesson, { minLength: 1, maxLength: 2 }) }), {
    minLength: 1,
    maxLength: 2,
  })
  fc.assert(
    fc.property(modules, drawn => {
      const told = drawn.map((module, at) => ({
        id: `modul-${at}`,
        title: module.title,
        parts: module.lessons.map(({ title, doc, minutes }, place) => ({
          ...{ kind: 'lesson' as const, title, minutes, body: doc as unknown },
          id: `modul-${at}-pelajaran-${place}`,
        })),
      }))
      const docs = drawn.flatMap(({ lessons }) => lessons.map(({ doc }) => doc))
      const course: Exported = { ...facts, modules: told, coverMediaId: null, media: mediaFor(docs) }
      const { read, idOf } = cameBack(course)
      const back = read.modules.map(module => ({
        title: module.title,
        lessons: module.parts.map(part => ({
          title: part.title,
          minutes: part.minutes,
          doc: part.kind === 'lesson' ? withoutIds(renamedMedia(part.doc, idOf)) : null,
        })),
      }))
      expect(back).toEqual(
        drawn.map(module => ({
          title: module.title,
          lessons: module.lessons.map(({ title, doc, minutes }) => ({
            title,
            minutes,
            doc: withoutIds(doc),
          })),
        })),
      )
      expect(read.notes).toEqual([])
    }),
    { numRuns: 150 },
  )
})

it('gives back what a course says of itself, its checks and its cover', () => {
  const check = {
    rules: { ...usualRules, minutes: 20 },
    questions: [makeQuestion(), makeQuestion('ordering')],
  }
  const parts = [{ id: 'k', kind: 'check' as const, title: 'Kuis: "akhir"', minutes: 25, body: check }]
  const media = { m: { id: 'm', digest: 'd', mime: 'image/webp', name: 'loket.webp', alt: '', bytes: 1 } }
  const course: Exported = {
    ...facts,
    modules: [{ id: 'modul', title: 'Modul', parts }],
    coverMediaId: 'm',
    media,
  }
  const { read, idOf } = cameBack(course)
  const { competencies, ...told } = facts
  const { number: _, recordings: __, translation: ___, ...said } = told
  expect(read.facts).toMatchObject({ ...said, competencies })
  expect(idOf(read.facts.cover ?? '')).toBe('d')
  expect(read.modules[0]?.parts[0]).toEqual({
    ...{ kind: 'check', title: 'Kuis: "akhir"', minutes: 25, notes: [] },
    check,
  })
})

it('gives back everything that was translated, out of date or not, at the pieces it belongs to', () => {
  const lesson = fc.record({ title, doc: aDocument, chosen: fc.array(fc.nat(3), { maxLength: 12 }) })
  fc.assert(
    fc.property(fc.array(lesson, { minLength: 1, maxLength: 3 }), drawn => {
      const parts = drawn.map(({ title, doc }, at) => ({
        ...{ id: `bagian-${at}`, kind: 'lesson' as const, title, minutes: null, body: named(doc) as unknown },
      }))
      const kept = drawn.map(({ chosen }, at) => {
        const pieces = piecesOf(parts[at]!)
        return pieces.flatMap(({ id, strings }, turn) => {
          const how = chosen[turn % Math.max(1, chosen.length)] ?? 0
          const original = how === 2 ? strings.map(string => `${string} dahulu`) : strings
          return how === 0 ? [] : [{ at: turn, id, original, words: strings.map(string => `${string} en`) }]
        })
      })
      const course: Exported = {
        ...{ ...facts, coverMediaId: null, media: mediaFor(drawn.map(({ doc }) => doc)) },
        modules: [{ id: 'modul', title: 'Modul', parts }],
        translation: {
          language: 'en',
          course: {
            title: { original: ['Kursus'], words: ['Course'] },
            modul: { original: ['M'], words: ['Module'] },
          },
          parts: Object.fromEntries(
            kept.map((pieces, at) => [
              `bagian-${at}`,
              Object.fromEntries(pieces.map(({ id, original, words }) => [id, { original, words }])),
            ]),
          ),
        },
      }
      const { read } = cameBack(course)
      const [module] = read.modules
      expect(read.translation?.pieces).toEqual([{ piece: 'title', original: ['Kursus'], words: ['Course'] }])
      expect(module?.translation).toEqual({ original: ['M'], words: ['Module'] })
      for (const [at, part] of (module?.parts ?? []).entries()) {
        expect(part.translations ?? []).toEqual(kept[at]?.map(({ id: _, ...rest }) => rest))
        expect(part.notes).toEqual([])
      }
    }),
    { numRuns: 150 },
  )
})

it('tells of translations whose piece is gone, and finds those whose piece stands elsewhere', () => {
  const pieces = [
    { id: '', strings: ['Judul'] },
    { id: 'b', strings: ['dua'] },
    { id: 'a', strings: ['satu'] },
  ]
  const told = (original: string, words: string) => ({ original: [original], words: [words] })
  const entries = [told('Judul', 'Title'), told('satu', 'one'), told('dua', 'two'), told('tiga', 'three')]
  expect(placedIn(pieces, entries)).toEqual({
    placed: [
      { at: 0, ...told('Judul', 'Title') },
      { at: 1, ...told('dua', 'two') },
      { at: 2, ...told('satu', 'one') },
    ],
    lost: ['three'],
  })
})

it('leaves a block without a file as empty as it was', () => {
  const image = { type: 'image', attrs: { media: '', alt: 'Denah', caption: '', decorative: false } }
  const paper = { type: 'file', attrs: { media: '', title: 'Formulir' } }
  const body: Doc = { type: 'doc', content: [image, paper] }
  const parts = [{ id: 'a', kind: 'lesson' as const, title: 'A', minutes: null, body }]
  const course: Exported = {
    ...facts,
    modules: [{ id: 'modul', title: 'M', parts }],
    coverMediaId: null,
    media: {},
  }
  const { read, idOf } = cameBack(course)
  const [part] = read.modules[0]?.parts ?? []
  if (part?.kind !== 'lesson') throw new Error('a lesson went out')
  expect(withoutIds(renamedMedia(part.doc, idOf))).toEqual(withoutIds(body))
})

it('renames every file that any block shows', () => {
  fc.assert(
    fc.property(aDocument, doc => {
      const renamed = renamedMedia(doc as Doc, id => `x${id}`)
      expect(mediaIn(renamed)).toEqual(mediaIn(doc as Doc).map(id => `x${id}`))
    }),
  )
  for (const block of blocks) {
    const node = { type: block.name, attrs: { ...block.initial({ newId: () => 'q' }) } }
    const set = renamedMedia(node, () => 'm')
    for (const { type, attrs = {} } of nodesOf(set))
      for (const id of (type === block.name && block.media?.(attrs)) || []) expect(['m', '']).toContain(id)
  }
})
