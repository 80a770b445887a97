import type { LoaderFunctionArgs } from '@remix-run/node'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Access } from '#app/people/gate.server.ts'
import { type Role, roles } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, signedIn, testTime } from '#db/makers.ts'
import routes from './routes.ts'

/** Every address, as `app/routes.ts` lists them, tried by everyone who must not get in. */

interface Gated {
  (args: LoaderFunctionArgs): Promise<unknown>
  access?: Access
  needsPage?: true
}

interface RouteModule {
  loader?: Gated
  action?: Gated
  default?: unknown
}

const modules = import.meta.glob<RouteModule>('./**/routes/*.{ts,tsx}')
const flat = (entries: readonly RouteConfigEntry[], base = ''): { path: string; file: string }[] =>
  entries.flatMap(({ path = '', file, children = [] }) => {
    const whole = [base, path].filter(Boolean).join('/')
    return [{ path: whole, file }, ...flat(children, whole)]
  })
const all = flat(await Promise.resolve(routes as RouteConfigEntry[]))
const moduleOf = async (file: string) => (await modules[`./${file}`]?.()) ?? {}

const headersOf = new Map<string, { Cookie?: string }>([['nobody', {}]])

beforeAll(async () => {
  const unit = await makeUnit()
  for (const role of roles) {
    const person = await makePerson({ unit, roles: role === 'learner' ? [] : [{ role, unitId: unit.id }] })
    headersOf.set(role, await signedIn(person))
  }
  const disabled = await makePerson({ unit, roles: [...roles] })
  headersOf.set('disabled', await signedIn(disabled))
  await db.updateTable('person').set({ disabledAt: testTime }).where('id', '=', disabled.id).execute()
})

/** Ids that are of nothing. */
const strange = (path: string) =>
  Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(match => [match[1] ?? '', newId()]))

async function knock(handler: Gated, path: string, actor: string, method: 'GET' | 'POST') {
  const url = `http://localhost:3000/${path.replace(/:\w+\??/g, newId())}`
  const request = new Request(url, {
    method,
    headers: headersOf.get(actor),
    body: method === 'POST' ? new URLSearchParams({}) : undefined,
  })
  try {
    const answer = await handler({ request, params: strange(path), context: {} } as LoaderFunctionArgs)
    return answer instanceof Response ? answer : new Response(null, { status: 200 })
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

const mayEnter = (access: Access, actor: string) => {
  if (access === 'anyone') return true
  if (actor === 'nobody' || actor === 'disabled') return false
  const wanted: readonly string[] = typeof access === 'string' ? [access] : access
  return wanted.includes('signedIn') || wanted.includes('learner') || wanted.includes(actor as Role)
}

it('lists every route file, and every route says who may enter', async () => {
  const listed = new Set(all.map(({ file }) => `./${file}`))
  expect(Object.keys(modules).filter(file => !listed.has(file))).toEqual([])
  const silent: string[] = []
  for (const { file } of all) {
    const { loader, action, default: view } = await moduleOf(file)
    if (!loader && !action) silent.push(`${file} has neither loader nor action`)
    if (view && !loader) silent.push(`${file} has a page without a gate`)
    if (action?.needsPage && !view)
      silent.push(`${file} has no page to say what it refuses: make it a resource`)
    for (const handler of [loader, action])
      if (handler && !handler.access) silent.push(`${file} does not say who may enter`)
  }
  expect(silent).toEqual([])
})

describe.each(all)('$path', ({ path, file }) => {
  it.each(['nobody', 'disabled', ...roles])('is closed to %s unless it says otherwise', async actor => {
    const { loader, action } = await moduleOf(file)
    for (const [handler, method] of [
      [loader, 'GET'],
      [action, 'POST'],
    ] as const) {
      if (!handler?.access || mayEnter(handler.access, actor)) continue
      const { status, headers } = await knock(handler, path, actor, method)
      const isOut = actor === 'nobody' || actor === 'disabled'
      expect({ method, status }).toEqual({ method, status: isOut ? 302 : 404 })
      if (isOut) expect(headers.get('Location')).toMatch(/^\/sign-in\?redirectTo=/)
    }
  })

  it('answers an id of nothing with 404, whoever asks', async () => {
    if (!/:\w+Id\b(?!\?)/.test(path)) return
    const { loader } = await moduleOf(file)
    if (!loader?.access) return
    for (const actor of roles.filter(role => mayEnter(loader.access ?? [], role))) {
      expect((await knock(loader, path, actor, 'GET')).status).toBe(404)
    }
  })
})
