import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newId } from '#app/web/id.ts'
import { settings } from '#app/web/settings.server.ts'
import { makePerson, signedIn } from '#db/makers.ts'
import { action } from './routes/step-submission.ts'
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

it('keeps nothing of a file for a walk that is not theirs', async () => {
  const content = pdf(newId())
  const person = await makePerson()
  const params = { enrolmentId: newId(), stepId: 'tugas' }
  const answer = await action({
    request: request(form(content), await signedIn(person)),
    params,
    context: {},
  }).catch((thrown: Response) => thrown)
  expect(answer.status).toBe(404)
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', await content.arrayBuffer())).toString(
    'hex',
  )
  const kept = await readdir(join(settings().BINA_DATA, 'media', digest.slice(0, 2))).catch(() => [])
  expect(kept).not.toContain(digest)
})
