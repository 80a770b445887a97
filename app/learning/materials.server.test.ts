import { expect, it } from 'vitest'
import { makeExpert, makePublishedCourse } from '#app/authoring/authoring-makers.ts'
import { db } from '#db/connection.ts'
import { testTime } from '#db/makers.ts'
import { materials, stepFrom } from './materials.server.ts'

it('makes a step of everything it offers, and of nothing else', async () => {
  const { workId, lessonId, checkId } = await makePublishedCourse(await makeExpert())
  const offered = (await materials(db, testTime)).filter(({ value }) => value.includes(workId))
  expect(offered.map(({ kind }) => kind)).toEqual(['course', 'lesson', 'check', 'placement'])
  for (const { value, kind, title } of offered)
    expect(await stepFrom(db, { thing: value, taskTitle: 'Tugas' }, testTime)).toMatchObject({ kind, title })
  const others = ['', ':', 'course:', 'course:x', `recording:${workId}`, `lesson:${workId}:${checkId}`]
  for (const thing of [...others, `check:${workId}:${lessonId}`, `course:${lessonId}`])
    expect(await stepFrom(db, { thing, taskTitle: 'Tugas' }, testTime), thing).toBeNull()
})
