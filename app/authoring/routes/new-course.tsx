import { redirect } from '@remix-run/node'
import { mutation, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { NewCourse } from '../courses.tsx'
import { newWorkForm } from '../details-form.ts'
import { words } from '../words.ts'
import { createWork } from '../works.server.ts'

export const meta = titled(words, 'newCourse')

export const loader = page('expert', async () => null)

export const action = mutation('expert', newWorkForm, async ({ person, form, db, now }) =>
  redirect(`/courses/${await createWork(db, { person, kind: 'course', ...form }, now)}`),
)

export default NewCourse
