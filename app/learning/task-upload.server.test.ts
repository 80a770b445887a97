import { expect, it } from 'vitest'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import { storage } from '#app/web/storage.server.ts'
import { makePerson, signedIn } from '#db/makers.ts'
import { makeEnrolment, makePath } from './learning-makers.ts'
import { action } from './routes/step-submission.tsx'
import { taskFileLimit } from './task-file.ts'
import { uploadedTask } from './task-upload.server.ts'

const pdf = (text: string) => new File([`%PDF-1.7\n${text}`], 'laporan.pdf', { type: 'application/pdf' })

function form(...files: readonly File[]) {
  const fields = new FormData()
  fields.append('answer', 'Sudah saya coba di loket.')
  for (const file of files) fields.append('file', file)
  return fields
}

const request = (body: FormData, headers: Record<string, string> = {}) =>
  new Request('http://localhost:3000/', { method: 'POST', body, headers })

it('takes one file with a task, not a stream of them', async () => {
  expect(await uploadedTask(request(form(pdf('satu'))))).toMatchObject({ ok: true })
  expect(await uploadedTask(request(form(pdf('satu'), pdf('dua'))))).toEqual({ ok: false, reason: 'broken' })
})

it('tells a file that breaks off from one that is too large', async () => {
  const whole = request(form(pdf('x'.repeat(1000))))
  const type = whole.headers.get('Content-Type') ?? ''
  const cut = (await whole.bytes()).slice(0, 600)
  const broken = new Request('http://localhost:3000/', {
    method: 'POST',
    body: cut,
    headers: { 'Content-Type': type },
  })
  expect(await uploadedTask(broken)).toEqual({ ok: false, reason: 'broken' })
  const large = new File(['%PDF-1.7\n', new Uint8Array(taskFileLimit)], 'besar.pdf')
  expect(await uploadedTask(request(form(large)))).toEqual({ ok: false, reason: 'tooLarge' })
})

/** Whether a file with this content lies on disk. */
async function isKept(content: File) {
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', await content.arrayBuffer())).toString(
    'hex',
  )
  return storage.has(digest)
}

async function handIn(person: Person, enrolmentId: string, ...files: readonly File[]) {
  const asked = { request: request(form(...files), await signedIn(person)), context: {} }
  const answer = action({ ...asked, params: { enrolmentId, stepId: 'tugas' } })
  return answer.catch((thrown: Response) => thrown) as Promise<Response>
}

async function makeTask() {
  const person = await makePerson()
  const pathId = await makePath(await makeExpert(), [
    { id: 'tugas', kind: 'task', title: 'Tugas', of: { ask: 'Unggah', accepts: 'either' } },
  ])
  return { person, enrolmentId: await makeEnrolment(person, pathId) }
}

it('keeps the file of a task that is taken, and nothing of one that is refused', async () => {
  const { person, enrolmentId } = await makeTask()
  const [first, second] = [pdf(newId()), pdf(newId())]
  expect((await handIn(person, enrolmentId, first)).headers.get('Location')).not.toContain('refused')
  expect(await isKept(first)).toBe(true)
  expect((await handIn(person, enrolmentId, second)).headers.get('Location')).toContain('refused=waiting')
  expect(await isKept(second)).toBe(false)
})

it('keeps neither of two files', async () => {
  const { person, enrolmentId } = await makeTask()
  const [first, second] = [pdf(newId()), pdf(newId())]
  expect((await handIn(person, enrolmentId, first, second)).headers.get('Location')).toContain(
    'refused=broken',
  )
  expect(await Promise.all([isKept(first), isKept(second)])).toEqual([false, false])
})

it('keeps nothing of a file for a walk that is not theirs', async () => {
  const content = pdf(newId())
  expect((await handIn(await makePerson(), newId(), content)).status).toBe(404)
  expect(await isKept(content)).toBe(false)
})
