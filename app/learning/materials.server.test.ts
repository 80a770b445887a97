import { expect, it } from 'vitest'
import { makeExpert, makePublishedCourse } from '#app/authoring/authoring-makers.ts'
import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { testTime } from '#db/makers.ts'
import { thingsFor } from './materials.server.ts'
import { newNodes } from './new-nodes.ts'
import { pathSchema } from './path.ts'
import { blankSteps } from './steps/registry.ts'
import { templates } from './templates.ts'

it('makes a step of everything it offers, and of nothing else', async () => {
  const { workId, lessonId } = await makePublishedCourse(await makeExpert())
  const things = await thingsFor(db, 'id', testTime)
  const blanks = blankSteps().map(({ kind }) => kind)
  const offered = things.filter(({ value }) => value.includes(workId))
  expect(offered.map(({ step }) => step.kind)).toEqual(['course', 'lesson', 'check', 'placement'])
  const added = (thing: string) =>
    newNodes({ intent: 'add', where: 'path', thing }, things, { newId, language: 'id' })
  for (const { value, step } of [...offered, ...things.filter(({ value }) => blanks.includes(value))]) {
    expect(added(value)).toMatchObject([step])
    expect(pathSchema.safeParse({ title: 'Jalur', steps: added(value) }).success).toBe(true)
  }
  for (const thing of ['', ':', 'course:', `recording:${workId}`, `check:${workId}:${lessonId}`])
    expect(added(thing), thing).toBeNull()
})

it('makes a whole path of a course by every template that it has enough for', async () => {
  const { workId } = await makePublishedCourse(await makeExpert())
  const things = await thingsFor(db, 'en', testTime)
  const made = templates.map(({ name }) => {
    const change = { intent: 'template', where: 'path', template: name, thing: workId } as const
    const steps = newNodes(change, things, { newId, language: 'en' })
    if (steps) expect(pathSchema.safeParse({ title: 'Path', steps }).success).toBe(true)
    return [name, steps !== null]
  })
  expect(Object.fromEntries(made)).toMatchObject({
    linear: true,
    placement: true,
    remedy: true,
    electives: false,
  })
})
