import { makeQuestion } from '#app/assessment/assessment-makers.ts'
import { usualRules } from '#app/assessment/check.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import type { DocNode } from './blocks/block.ts'
import type { Doc } from './document.ts'
import { usualHoursForm } from './hours-form.ts'
import { addPart, modulesOf } from './modules.server.ts'
import { saveCheck } from './parts.server.ts'
import { publish } from './publishing.server.ts'
import { writeText } from './together/text-log.server.ts'
import { createWork, saveDetails } from './works.server.ts'

/** A lesson of one heading and one paragraph. */
export const makeLesson = (text = 'Sapa warga sebelum ia bertanya.'): Doc => ({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { id: newId(), level: 2 }, content: [{ type: 'text', text: 'Menyapa' }] },
    { type: 'paragraph', attrs: { id: newId() }, content: [{ type: 'text', text }] },
  ],
})

export const writeLesson = (person: Person, lessonId: string, doc: DocNode) =>
  inTransaction(trx => writeText(trx, person, lessonId, doc, testTime))

export const makeExpert = () => makePerson({ name: 'Dewi Anggraini', roles: ['expert'] })

/** A course with one module of a lesson and a check, complete enough to publish; with the ids of what is in it. */
export async function makeCourse(person: Person, fields: { title?: string } = {}) {
  const workId = await createWork(
    db,
    { person, kind: 'course', title: fields.title ?? 'Pelayanan prima', language: 'id' },
    testTime,
  )
  await saveDetails(
    db,
    person,
    workId,
    { revision: 1, ...details, title: fields.title ?? 'Pelayanan prima' },
    testTime,
  )
  const [module] = await modulesOf(db, workId)
  const lessonId = module?.parts[0]?.id ?? ''
  await writeLesson(person, lessonId, makeLesson())
  const added = await addPart(
    db,
    person,
    workId,
    { moduleId: module?.id ?? '', kind: 'check', title: 'Kuis' },
    testTime,
  )
  const checkId = added.ok ? added.id : ''
  const body = { rules: usualRules, questions: [makeQuestion(), makeQuestion('true-false')] }
  await saveCheck(db, person, { workId, partId: checkId, revision: 1, body, key: newId() }, testTime)
  return { workId, moduleId: module?.id ?? '', lessonId, checkId }
}

const details = {
  summary: 'Melayani dengan ramah dan jelas.',
  language: 'id' as const,
  hoursJp: 2,
  hoursForm: usualHoursForm,
  audience: '',
  effortMinutes: null,
  competencies: [{ competency: 'pelayanan_publik', level: 1 }],
}

/** The same, published by its author. */
export async function makePublishedCourse(person: Person, fields: { title?: string } = {}) {
  const course = await makeCourse(person, fields)
  const made = await publish(db, { person, workId: course.workId }, testTime)
  if (!made.ok) throw new Error(`the course made for a test does not publish: ${made.reason}`)
  return { ...course, publicationId: made.publicationId }
}
