import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { action as learnerPage } from '#app/coordination/routes/learner.tsx'
import { action as taskPage } from '#app/coordination/routes/task.tsx'
import { makeEnrolment, makePath } from '#app/learning/learning-makers.ts'
import { action as stepSubmission } from '#app/learning/routes/step-submission.tsx'
import { submitTask } from '#app/learning/tasks.server.ts'
import { now } from '#app/web/clock.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit } from '#db/makers.ts'
import { type Deed, proveDeeds } from './deed-makers.ts'
import './registries.ts'

/** What is handed in and looked at, each as the request that asks for it: it is done whole or not at all, and once. */

const task = (id: string) => ({ id, kind: 'task', title: 'Tugas', of: { ask: 'Tulis rencana' } })
const talk = { id: 'bicara', kind: 'mentoring', title: 'Bicara', of: { topic: 'Desember' } }

async function staff() {
  const unit = await makeUnit()
  const coordinator = await makePerson({ unit, roles: [{ role: 'coordinator', unitId: unit.id }] })
  return { unit, coordinator, learner: await makePerson({ unit }) }
}

const walking = async (by: { id: string }, step: object) =>
  makeEnrolment(by, await makePath(await makeExpert(), [step]))

const deeds: Readonly<Record<string, () => Promise<Deed>>> = {
  async 'handing in a task with a file'() {
    const by = await makePerson()
    const enrolmentId = await makeEnrolment(by, await makePath(await makeExpert(), [task('tugas')]))
    const upload = new FormData()
    upload.append('answer', 'Sudah saya coba.')
    upload.append('file', new File(['%PDF-1.7\nlaporan'], 'laporan.pdf'))
    return { action: stepSubmission, by, params: { enrolmentId, stepId: 'tugas' }, upload }
  },
  async 'verifying the task that completes a path'() {
    const { learner, coordinator: by } = await staff()
    const enrolmentId = await makeEnrolment(learner, await makePath(await makeExpert(), [task('tugas')]))
    const handing = { enrolmentId, learnerId: learner.id, stepId: 'tugas', answer: 'Sudah', file: null }
    const handed = await submitTask(db, handing, now())
    const submissionId = handed.ok ? handed.submissionId : ''
    return { action: taskPage, by, params: { submissionId }, form: { verdict: 'verified' } }
  },
  async 'telling of a conversation with a mentor'() {
    const { learner: by, unit } = await staff()
    const mentor = await makePerson({ roles: [{ role: 'mentor', unitId: unit.id }] })
    const params = { enrolmentId: await walking(by, talk), stepId: 'bicara' }
    return {
      action: stepSubmission,
      by,
      params,
      form: { with: mentor.id, on: '2026-06-01', answer: 'Papan' },
    }
  },
  async 'noting a conversation that completes a path'() {
    const { learner, coordinator: by } = await staff()
    const params = { enrolmentId: await walking(learner, talk) }
    const form = { help: 'talk', stepId: 'bicara', on: '2026-06-01', agreed: 'Papan antrean' }
    return { action: learnerPage, by, params, form }
  },
}

proveDeeds(deeds)
