import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import cast from '#content/people.json' with { type: 'json' }

type Slug = (typeof cast.people)[number]['slug']

/** The e-mail of one of the cast. */
export const emailOf = (slug: Slug) => cast.people.find(person => person.slug === slug)?.email ?? slug

/** Signs in by the form, as anyone would, without relying on JavaScript. */
export async function signIn(page: Page, slug: Slug) {
  await page.goto('/sign-in')
  await page.getByLabel('Surel atau NIP').fill(emailOf(slug))
  await page.getByLabel('Kata sandi').fill(cast.password)
  await page.getByRole('main').getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page).toHaveURL('/')
}

/** No rule of WCAG 2.2 AA is broken on this page, and nothing runs out of it sideways. */
export async function expectSound(page: Page) {
  await page.waitForLoadState('networkidle')
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(' | ')}`,
  )
  expect(told, page.url()).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${page.url()} fits its width`).toBeLessThanOrEqual(0)
}

/** Takes up a course or path of the catalogue, or goes on with it. */
export async function takeUp(page: Page, title: string) {
  await page.goto('/catalogue')
  await page.getByRole('main').getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const main = page.getByRole('main')
  await main
    .getByRole('button', { name: /^Ikuti/ })
    .or(main.getByRole('link', { name: 'Lanjutkan' }))
    .first()
    .click()
  await expect(page).toHaveURL(/\/enrolments\/[\w-]+$/)
}

/** A browser of its own for another person of the same journey. */
export async function another(context: BrowserContext, slug: Slug): Promise<Page> {
  const page = await (await context.browser()?.newContext({ locale: 'id-ID' }))?.newPage()
  if (!page) throw new Error('a browser is running')
  await signIn(page, slug)
  return page
}

/** What the browser calls wrong in its console fails the journey that saw it. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page }, use) => {
      const faults: string[] = []
      page.on('pageerror', fault => faults.push(String(fault)))
      page.on('console', message => {
        const isExpected = /Failed to load resource|Failed to fetch manifest patches|net::ERR_/.test(
          message.text(),
        )
        if (message.type() === 'error' && !isExpected) faults.push(message.text())
      })
      await use(undefined)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
