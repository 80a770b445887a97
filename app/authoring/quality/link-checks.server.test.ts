import { expect, it } from 'vitest'
import type { Visit } from '#app/web/visit.server.ts'
import { db } from '#db/connection.ts'
import { makeCourse, makeExpert, writeLesson } from '../authoring-makers.ts'
import { parseMarkdown } from '../markdown.ts'
import { deadAmong, lookAtLinks } from './link-checks.server.ts'

const day = 86_400_000
const start = Date.parse('2026-03-02T18:00:00Z')
const on = (days: number) => new Date(start + days * day)
const [gone, there, plain] = ['https://a.go.id/gone', 'https://a.go.id/there', 'http://a.go.id/plain']

/** A look at all links due, with what was asked for. */
async function look(days: number, answers: Readonly<Record<string, Visit>>) {
  const asked: string[] = []
  await lookAtLinks(db, on(days), async href => {
    asked.push(href)
    return answers[href] ?? 'unclear'
  })
  return asked
}

it('a page is told as gone once two looks a day apart found nothing, and no longer once it is back', async () => {
  const author = await makeExpert()
  const { lessonId } = await makeCourse(author)
  const card = `::linkCard{href="${there}" title="Ada" why="Dasarnya"}`
  await writeLesson(author, lessonId, parseMarkdown(`Baca [satu](${gone}) dan [dua](${plain}).\n\n${card}`))

  expect(await look(0, { [gone]: 'gone', [there]: 'found' })).toEqual([gone, there])
  expect(await deadAmong(db, [gone, there])).toEqual([])
  expect(await look(0.5, {})).toEqual([])
  expect(await look(1, { [gone]: 'gone' })).toEqual([gone])
  expect(await deadAmong(db, [gone, there])).toEqual([gone])
  expect(await look(2, { [gone]: 'unclear' })).toEqual([gone])
  expect(await deadAmong(db, [gone])).toEqual([gone])
  expect(await look(3, { [gone]: 'found' })).toEqual([gone])
  expect(await deadAmong(db, [gone])).toEqual([])
  expect(await look(7, { [there]: 'found' })).toEqual([there])
})

it('an address that no draft has is forgotten', async () => {
  const passing = 'https://b.go.id/passing'
  const author = await makeExpert()
  const { lessonId } = await makeCourse(author)
  await writeLesson(author, lessonId, parseMarkdown(`Baca [satu](${passing}).`))
  await look(0, { [passing]: 'gone' })
  await writeLesson(author, lessonId, parseMarkdown('Tanpa tautan.'))
  await look(1, {})
  const kept = await db.selectFrom('linkCheck').select('href').execute()
  expect(kept.map(({ href }) => href)).not.toContain(passing)
})
