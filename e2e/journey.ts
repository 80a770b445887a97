import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
} from '@playwright/test'
import type axe from 'axe-core'
import { colleagues } from '#content/colleagues.ts'
import cast from '#content/people.json' with { type: 'json' }

/** Its small form is read by a browser in half the time. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const phone = { width: 360, height: 740 }

export const emailOf = (slug: string) => `${slug}@sukamaju.example`

export const nameOf = (slug: string) =>
  [...cast.people, ...colleagues()].find(person => person.slug === slug)?.name ?? slug

/** How often this journey was begun before on this server: what earlier tries left behind is still there. */
const earlierTries = () => base.info().retry + base.info().repeatEachIndex

/** One of some people who are alike, another at every try. */
export const oneOf = (...slugs: readonly string[]) => slugs[earlierTries() % slugs.length] ?? ''

/** A title that no earlier try has used. */
export const fresh = (title: string) => `${title} ${earlierTries() + 1}`

/** Signs in by the form, as anyone would, without relying on JavaScript. Ends on Beranda. */
export async function signInByForm(page: Page, slug: string) {
  await page.goto('/sign-in')
  await page.getByLabel('Surel atau NIP').fill(emailOf(slug))
  await page.getByLabel('Kata sandi').fill(cast.password)
  await page.getByRole('main').getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page).toHaveURL('/')
}

/** Signs in without a look at any page: what the form sends, sent at once. */
export async function signIn(page: Page, slug: string) {
  const { origin } = new URL((await page.request.get('/readyz')).url())
  const answer = await page.request.post('/sign-in', {
    form: { login: emailOf(slug), password: cast.password },
    headers: { Origin: origin },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(302)
}

/** Begins a course that a colleague writes too, and opens its first lesson. Returns the course's address. */
export async function beginTogether(page: Page, title: string, colleague: string): Promise<string> {
  await page.goto('/courses/new')
  await page.getByLabel('Judul').fill(title)
  await page.getByRole('button', { name: 'Mulai menulis' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const course = page.url()
  await page.goto(`${course}/details`)
  await page.getByLabel('Alamat surel').fill(emailOf(colleague))
  await page.getByRole('button', { name: 'Tambah orang' }).click()
  await expect(page.getByRole('button', { name: `Keluarkan ${nameOf(colleague)}` })).toBeVisible()
  await page.goto(course)
  await page.getByRole('link', { name: 'Pelajaran 1', exact: true }).click()
  return course
}

/** Waits until the page's own script answers for this, where without it a press does something else. */
export const alive = (place: Locator) =>
  expect
    .poll(() => place.evaluate(element => Object.keys(element).some(key => key.startsWith('__react'))))
    .toBe(true)

/** Signs out by the menu of the account. */
export async function signOut(page: Page) {
  await page.locator('header summary:visible').first().click()
  await page.getByRole('button', { name: 'Keluar' }).first().click()
  await expect(page).toHaveURL(/sign-in/)
}

/**
 * No rule of WCAG 2.2 AA is broken on this page, and nothing runs out of it sideways. Needs JavaScript: where it is off,
 * axe waits for ever.
 */
export async function expectSound(page: Page) {
  await page.evaluate(async () => void (await document.fonts.ready))
  expect(await brokenRules(page), page.url()).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${page.url()} fits its width`).toBeLessThanOrEqual(0)
}

/** The rules of accessibility that the page, or the part `within`, breaks, each with where. */
export async function brokenRules(page: Page, within?: string): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window)
  if (!isThere) await page.evaluate(axeSource)
  return page.evaluate(
    async ([place, runOnly]) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe
      const { violations } = await run(place ?? document, {
        runOnly: [...runOnly],
        resultTypes: ['violations'],
      })
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
      )
    },
    [within, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']] as const,
  )
}

/** The same where JavaScript is off: looked at in a browser that has it, as axe needs it, but gets no script of ours. */
export async function expectPlainlySound(page: Page, browser: Browser) {
  const context = await browser.newContext({
    javaScriptEnabled: true,
    storageState: await page.context().storageState(),
  })
  await context.route('**/*.js', route => route.abort())
  const twin = await context.newPage()
  await twin.goto(page.url())
  for (const part of await twin.locator('.waits-for-script').all()) await expect(part).toBeVisible()
  await expectSound(twin)
  await context.close()
}

/**
 * What a browser calls wrong in its console, but for what a lost connection or a page that is not there make it say, and for
 * data of a page that nobody waits for any more, which Remix tells of when it is broken off.
 */
function listen(context: BrowserContext, faults: string[]) {
  context.on('weberror', fault => faults.push(String(fault.error())))
  context.on('console', message => {
    const isExpected =
      /Failed to load resource|Failed to fetch manifest patches|net::ERR_|^AbortError: signal is aborted/.test(
        message.text(),
      )
    if (message.type() === 'error' && !isExpected) faults.push(message.text())
  })
}

interface Given {
  /** What the browsers of the journey called wrong; it fails the journey. */
  faults: string[]
  /** A browser of its own for another person of the same journey. */
  another: (slug: string) => Promise<Page>
}

export const test = base.extend<Given>({
  faults: [
    async ({ context }, use) => {
      const faults: string[] = []
      listen(context, faults)
      await use(faults)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
  another: async ({ browser, faults }, use) => {
    const opened: BrowserContext[] = []
    await use(async slug => {
      const context = await browser.newContext()
      opened.push(context)
      listen(context, faults)
      const page = await context.newPage()
      await signIn(page, slug)
      return page
    })
    for (const context of opened) await context.close()
  },
})

export { expect }
