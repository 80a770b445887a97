import type { ActionFunctionArgs } from '@remix-run/node'
import { expect, it } from 'vitest'
import { makePerson, signedIn } from '#db/makers.ts'
import { action } from '../routes/path-imports.ts'

async function bring(person: { id: string }, text: string, formKey = '') {
  const body = new FormData()
  body.append('formKey', formKey)
  body.append('file', new File([text], 'jalur.json'))
  const request = new Request('http://localhost:3000/paths/imports', {
    method: 'POST',
    headers: await signedIn(person),
    body,
  })
  const answer = await action({ request, params: {}, context: {} } as unknown as ActionFunctionArgs)
  return answer.headers.get('Location')
}

it('makes a draft of a path in a file, and none of what the database could not keep', async () => {
  const person = await makePerson({ roles: ['expert'] })
  const path = (title: string) => `{"title": "${title}", "steps": []}`
  expect(await bring(person, path('Loket'))).toMatch(/^\/paths\/[\w-]{36}$/)
  for (const title of ['a\\u0000b', 'a\\ud800b'])
    expect(await bring(person, path(title))).toBe('/paths?refused=notAPath#import')
})

it('makes one draft of a file sent twice by the same form, and another of another file', async () => {
  const person = await makePerson({ roles: ['expert'] })
  const path = (title: string) => `{"title": "${title}", "steps": []}`
  const [first, again] = await Promise.all([1, 2].map(() => bring(person, path('Loket'), 'k')))
  expect(again).toBe(first)
  const others = [await bring(person, path('Arsip'), 'k'), await bring(person, path('Loket'), 'l')]
  expect(new Set([first, ...others]).size).toBe(3)
})
