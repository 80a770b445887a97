import { describe, expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { testTime } from '#db/makers.ts'
import { makeExpert } from '../authoring-makers.ts'
import { nodesOf } from '../doc-node.ts'
import type { Doc } from '../document.ts'
import { modulesOf } from '../modules.server.ts'
import { readBody } from '../part-body.ts'
import { findingsFor } from '../publishing.server.ts'
import { createWork } from '../works.server.ts'
import { beginningOf, templateSlugs, templatesIn } from './templates.server.ts'

const shapeOf = (slug: string, language: 'id' | 'en') =>
  beginningOf(slug, language).modules.map(({ parts }) =>
    parts.map(({ kind, body }) => [
      kind,
      kind === 'lesson'
        ? [...nodesOf(body as Doc)].map(node => node.type).filter(type => type !== 'text')
        : '',
    ]),
  )

it('offers a beginning for novices, for a service and for what follows a seminar', () => {
  expect(templateSlugs).toEqual(['pemula-teknologi', 'standar-pelayanan', 'tindak-lanjut-seminar'])
})

describe.each(templateSlugs)('%s', slug => {
  it('is the same course in both languages', () => {
    expect(shapeOf(slug, 'en')).toEqual(shapeOf(slug, 'id'))
    const names = (['id', 'en'] as const).map(
      language => templatesIn(language).find(template => template.slug === slug)?.name,
    )
    expect(new Set(names).size).toBe(2)
  })

  it.each(['id', 'en'] as const)(
    'begins a course that lacks nothing but the author’s own words, in %s',
    async language => {
      const person = await makeExpert()
      const beginning = beginningOf(slug, language)
      for (const { kind, body } of beginning.modules.flatMap(({ parts }) => parts))
        expect(readBody(kind, body).ok).toBe(true)
      const workId = await createWork(
        db,
        { person, kind: 'course', title: 'Kursus baru', language, beginning },
        testTime,
      )
      expect(
        (await modulesOf(db, workId)).map(({ title, parts }) => [title, ...parts.map(part => part.title)]),
      ).toEqual(beginning.modules.map(({ title, parts }) => [title, ...parts.map(part => part.title)]))
      expect((await findingsFor(db, workId)).filter(({ level }) => level === 'error')).toEqual([])
    },
  )
})
