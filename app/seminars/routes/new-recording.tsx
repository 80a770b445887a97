import { redirect } from '@remix-run/node'
import { newWorkForm } from '#app/authoring/details-form.ts'
import { mutation, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { createRecording } from '../recordings.server.ts'
import { NewRecording } from '../recordings-list.tsx'
import { words } from '../words.ts'

export const meta = titled(words, 'newRecording')

export const loader = page('expert', async () => null)

export const action = mutation('expert', newWorkForm, async ({ person, form, db, now }) =>
  redirect(`/recordings/${await createRecording(db, { person, ...form }, now)}`),
)

export default NewRecording
