import { expect, it } from 'vitest'
import { makeCourse, makeExpert, makePublishedCourse } from '#app/authoring/authoring-makers.ts'
import { append } from '#app/authoring/review-log.server.ts'
import { db } from '#db/connection.ts'
import { testTime } from '#db/makers.ts'
import { type Path, pathSchema } from './path.ts'
import { withFacts } from './path-facts.server.ts'

const of = (workId: string): Path =>
  pathSchema.parse({ title: 'Jalur', steps: [{ id: 'a', kind: 'course', title: 'Kursus', of: { workId } }] })

it('says of what is not published when that is planned for', async () => {
  const author = await makeExpert()
  const { workId } = await makeCourse(author)
  const found = async () => (await withFacts(db, of(workId), testTime)).findings
  expect(await found()).toMatchObject([{ kind: 'unpublished', level: 'error', node: 'a' }])
  const at = '2099-02-01T02:00:00.000Z'
  const plan = {
    type: 'publication.scheduled' as const,
    by: author.id,
    at,
    zone: 'Asia/Jayapura',
    digest: 'x',
  }
  await append(
    db,
    { workId, event: { ...plan, wordingOnly: false, regrades: false, words: '' }, actorId: author.id },
    testTime,
  )
  const [planned] = await found()
  expect(planned).toMatchObject({ kind: 'notThen', level: 'error', node: 'a' })
  expect(planned?.says.id).toContain('1 Februari 2099')
})

it('knows what a published course weighs', async () => {
  const { workId } = await makePublishedCourse(await makeExpert())
  const { findings, bytes } = await withFacts(db, of(workId), testTime)
  expect(findings).toEqual([])
  expect(bytes.get('a')).toBeGreaterThan(0)
})
