import { renderToStaticMarkup } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router-dom'
import { expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { signedIn } from '#db/makers.ts'
import { makeCourse, makeExpert } from '../authoring-makers.ts'
import { action, loader } from '../routes/course-translation.tsx'
import { action as piece } from '../routes/translated-piece.ts'
import { translationPage } from './translation-page.server.ts'
import { TranslationView } from './translation-view.tsx'

type Call = (args: { request: Request; params: Record<string, string>; context: object }) => Promise<unknown>

async function post(
  handler: unknown,
  person: { id: string },
  params: Record<string, string>,
  body: URLSearchParams | string,
) {
  const headers = new Headers(await signedIn(person))
  if (typeof body === 'string') headers.set('Content-Type', 'application/json')
  const request = new Request('http://localhost:3000/x', { method: 'POST', headers, body })
  const answer = await (handler as Call)({ request, params, context: {} }).catch(thrown => thrown)
  const { status, init, data } = answer as { status?: number; init?: { status: number }; data?: unknown }
  return { status: status ?? init?.status ?? 200, data, answer }
}

/** The form of a whole part as the page of this author sends it without JavaScript. */
async function section(
  author: Parameters<typeof translationPage>[1],
  workId: string,
  words: readonly string[],
) {
  const { pieces } = await translationPage(db, author, workId, undefined)
  const fields = new URLSearchParams()
  for (const [at, { id, strings, kept }] of pieces.entries()) {
    fields.append('piece[]', id)
    fields.append('revision[]', String(kept?.revision ?? 0))
    fields.append('original[]', JSON.stringify(strings))
    fields.append('was[]', JSON.stringify(kept?.words ?? strings.map(() => '')))
    fields.append(`words${at}_0`, words[at] ?? kept?.words[0] ?? '')
  }
  return fields
}

const said = async (author: Parameters<typeof translationPage>[1], workId: string) =>
  (await translationPage(db, author, workId, undefined)).pieces.map(({ kept }) => kept?.words[0] ?? null)

it('saves with one button what was written, and leaves what was not', async () => {
  const author = await makeExpert()
  const { workId } = await makeCourse(author)
  const sent = await post(action, author, { workId }, await section(author, workId, ['Serving']))
  expect(sent.answer).toEqual({ ok: true, saved: 1 })
  expect(await said(author, workId)).toEqual(['Serving', null, null])
})

it('saves nothing of a form when a colleague was quicker at one piece, and keeps all that was typed', async () => {
  const author = await makeExpert()
  const { workId } = await makeCourse(author)
  const stale = await section(author, workId, ['Serving', 'In short'])
  await post(action, author, { workId }, await section(author, workId, ['Service']))
  const sent = await post(action, author, { workId }, stale)
  expect(sent.status).toBe(409)
  expect(sent.data).toMatchObject({
    fields: { words0_0: expect.any(String) },
    values: { words1_0: 'In short' },
  })
  expect(await said(author, workId)).toEqual(['Service', null, null])
})

it('saves a piece by itself: 200, 409 with what is there, 422 for what is none, 404 to a stranger', async () => {
  const [author, stranger] = [await makeExpert(), await makeExpert()]
  const { workId } = await makeCourse(author)
  const sending = (words: string, revision = 0) =>
    JSON.stringify({ revision, body: { piece: 'title', original: ['Pelayanan prima'], words: [words] } })
  const save = (body: string, person = author) => post(piece, person, { workId }, body)
  expect(await save(sending('Serving'))).toMatchObject({ status: 200 })
  const late = await save(sending('Service'))
  expect(late.status).toBe(409)
  expect(await (late.answer as Response).json()).toMatchObject({
    revision: 1,
    by: null,
    body: { words: ['Serving'] },
  })
  expect((await save('{"revision":1}')).status).toBe(422)
  expect((await save(sending('x'.repeat(201), 1))).status).toBe(422)
  expect((await save(sending('Mine', 1), stranger)).status).toBe(404)
  expect((await post(loader, stranger, { workId }, '')).status).toBe(404)
})

it('shows each piece with its field, how much is left, and only the original to who may not write', async () => {
  const author = await makeExpert()
  const { workId } = await makeCourse(author)
  await post(action, author, { workId }, await section(author, workId, ['Serving']))
  const told = await translationPage(db, author, workId, undefined)
  const shown = (mayEdit: boolean, isOnlyOpen = false) => {
    const work = { ...told.work, mayEdit }
    const routes = [{ path: '*', element: <TranslationView {...told} work={work} isOnlyOpen={isOnlyOpen} /> }]
    return renderToStaticMarkup(<RouterProvider router={createMemoryRouter(routes)} />)
  }
  expect(shown(true).match(/<textarea/g)).toHaveLength(3)
  expect(shown(true)).toContain('Tinggal 2 dari 3')
  expect(shown(true)).toContain('Serving</textarea>')
  expect(shown(true, true).match(/<textarea/g)).toHaveLength(2)
  expect(shown(false)).not.toContain('<textarea')
})
