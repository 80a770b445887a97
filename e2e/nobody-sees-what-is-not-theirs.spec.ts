import { readFileSync } from 'node:fs'
import { type APIRequestContext, expect, request, test } from '@playwright/test'
import cast from '#content/people.json' with { type: 'json' }
import { emailOf } from './journey.ts'

type Slug = Parameters<typeof emailOf>[0]

/** Requests made as one of the cast, or as nobody; redirects are not followed. */
async function as(baseURL: string | undefined, slug: Slug | null): Promise<APIRequestContext> {
  const context = await request.newContext({
    baseURL,
    maxRedirects: 0,
    extraHTTPHeaders: { Origin: baseURL ?? '' },
  })
  if (!slug) return context
  const form = { login: emailOf(slug), password: cast.password }
  expect((await context.post('/sign-in', { form })).status()).toBe(302)
  return context
}

const found = (text: string, pattern: RegExp) => [...new Set(text.match(pattern) ?? [])]

async function addressesOfLearner(siti: APIRequestContext): Promise<string[]> {
  const enrolments = found(await (await siti.get('/enrolments')).text(), /\/enrolments\/[\w-]{36}/g)
  const pages = await Promise.all(enrolments.map(async at => (await siti.get(at)).text()))
  const steps = pages.flatMap(text => found(text, /\/enrolments\/[\w-]{36}\/steps\/[\w-]+/g))
  const looked = await Promise.all(steps.map(async at => (await siti.get(at)).text()))
  const results = looked.flatMap(text => found(text, /\/attempts\/[\w-]{36}\/result/g))
  return [...enrolments, ...steps, ...results]
}

async function expectShut(context: APIRequestContext, who: string, addresses: readonly string[]) {
  for (const address of addresses)
    for (const asked of [address, `${address}.data`]) {
      const answer = await context.get(asked)
      const leadsAway = answer.status() === 202 || answer.status() === 302
      if (leadsAway)
        expect(`${answer.headers().location} ${await answer.text()}`, asked).toContain('/sign-in')
      else expect([answer.status(), who, asked]).toEqual([404, who, asked])
    }
}

test('what one learner walks opens for no stranger and no colleague', async ({ baseURL }) => {
  const siti = await as(baseURL, 'siti')
  const addresses = await addressesOfLearner(siti)
  expect(addresses.filter(address => address.includes('/steps/')).length).toBeGreaterThan(3)
  for (const address of addresses) expect((await siti.get(address)).status(), address).toBe(200)
  for (const who of [null, 'rizky', 'ratna', 'dewi', 'sri'] as const)
    await expectShut(await as(baseURL, who), who ?? 'nobody', addresses)
})

test('a coordinator exports the people of their own units only', async ({ baseURL }) => {
  const [bambang, ratna] = await Promise.all([as(baseURL, 'bambang'), as(baseURL, 'ratna')])
  const [dukcapil, rsud] = await Promise.all(
    [bambang, ratna].map(async coordinator => {
      const answer = await coordinator.get('/coordination/export')
      expect(answer.status()).toBe(200)
      return answer.text()
    }),
  )
  const nameOf = (slug: string) => cast.people.find(person => person.slug === slug)?.name ?? slug
  expect(dukcapil).toContain(nameOf('siti'))
  expect(rsud).toContain(nameOf('nurul'))
  expect(dukcapil).not.toContain(nameOf('nurul'))
  expect(rsud).not.toContain(nameOf('siti'))
  for (const who of [null, 'siti', 'dewi'] as const)
    await expectShut(await as(baseURL, who), who ?? 'nobody', ['/coordination', '/tasks', '/assignments'])
})

test('what a learner is sent holds no hash, no answer key and no other address of mail', async ({
  baseURL,
}) => {
  const siti = await as(baseURL, 'siti')
  const others = cast.people.map(({ email }) => email).filter(email => email !== emailOf('siti'))
  for (const address of [
    '/_root',
    '/enrolments',
    '/catalogue',
    '/hours',
    '/streak',
    ...(await addressesOfLearner(siti)),
  ]) {
    const answer = await siti.get(`${address}.data`)
    expect(answer.status(), address).toBe(200)
    const text = await answer.text()
    for (const secret of ['passwordHash', 'scrypt', 'argon2', ...others])
      expect(text.includes(secret), `${address} holds ${secret}`).toBe(false)
    if (!address.endsWith('/result')) expect(text, address).not.toMatch(/"(key|accepted|tolerance)"/)
  }
})

test('a post from another site is refused by every address', async ({ baseURL }) => {
  const siti = await as(baseURL, 'siti')
  const listed = readFileSync(new URL('../app/routes.ts', import.meta.url), 'utf8')
  const paths = [...listed.matchAll(/route\('([^'*]+)'/g)].map(([, path = '']) => `/${path}`)
  expect(paths.length).toBeGreaterThan(50)
  for (const path of paths) {
    const address = path.replace(/:\w+\??/g, '01a21094-1571-723e-884e-6e5d4f161da9')
    const answer = await siti.post(address, { headers: { Origin: 'https://evil.example' }, form: { a: 'b' } })
    expect([address, answer.status()]).toEqual([address, 403])
  }
})
