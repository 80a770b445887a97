import type { Page } from '@playwright/test'
import { expect, expectSound, signInByForm, test } from './journey.ts'

/** What to visit: an address; or a pattern, for the first link of the page before whose address and words it fits. */
type Walk = readonly (string | RegExp)[]

const walks: Readonly<Record<string, { readonly who: string | null; readonly pages: Walk }>> = {
  'whoever is not signed in': {
    who: null,
    pages: ['/sign-in', '/forgotten-password', '/demo', '/demo/outbox', '/speaking/seminar', '/nowhere'],
  },
  'a learner': {
    who: 'fitri',
    pages: [
      '/',
      ...['/catalogue', /^\/catalogue\/[\w-]+ /],
      ...['/enrolments', /^\/enrolments\/[\w-]+ Loket/, /\/steps\/dibawa-pulang/],
      ...['/enrolments', /^\/enrolments\/[\w-]+ Loket/, /\/steps\/kuis-prima/, /^\/attempts\/[\w-]+\/result/],
      ...['/seminars', /^\/seminars\/[\w-]+ /],
      ...['/agenda', /^\/agenda\/[\w-]{36} /, '/settings/calendar'],
      ...['/streak', '/plan', '/readiness', '/nudges', '/hours', '/competencies', '/reviews'],
      ...['/recognition', '/recognition/stories', '/pact', '/recap'],
      ...['/settings', '/settings/sessions', '/settings/accommodations'],
    ],
  },
  'an expert': {
    who: 'ida',
    pages: [
      ...['/courses', /^\/courses\/[\w-]{36} /, /\/parts\//, /^\/lessons\/[\w-]+\/comments/],
      ...['/courses', /^\/courses\/[\w-]{36} /, /\/parts\//, /^\/lessons\/[\w-]+\/history/],
      ...['/courses', /^\/courses\/[\w-]{36} /, /\/details /],
      ...['/courses', /^\/courses\/[\w-]{36} /, /\/publications /],
      ...['/courses', /^\/courses\/[\w-]{36} /, /\/preview/],
      ...['/courses/new', '/recordings', '/recordings/new'],
      ...['/paths', /^\/paths\/[\w-]{36} /, /\/versions /, /\/rehearsal /],
      ...['/paths', /^\/paths\/[\w-]{36} /, /^\/paths\/[\w-]+\/comments/],
    ],
  },
  'whoever shares a recording': {
    who: 'agus',
    pages: [
      ...['/recordings', /^\/recordings\/[\w-]{36} .*Inovasi/, /\/questions /],
      ...['/recordings', /^\/recordings\/[\w-]{36} .*Inovasi/, /\/slides /],
      ...['/recordings', /^\/recordings\/[\w-]{36} .*Inovasi/, /\/page /, /\/digest /],
      ...['/recordings', /^\/recordings\/[\w-]{36} .*Inovasi/, /\/captions\/id /],
    ],
  },
  'a coordinator': {
    who: 'hendra',
    pages: [
      ...['/coordination', /^\/coordination\/enrolments\//, /\/accommodations /],
      ...['/agenda/new', '/agenda', /^\/agenda\/[\w-]+\/plan /, /\/plan\/schedule /, /\/plan\/speakers /],
      ...['/agenda', /^\/agenda\/[\w-]+\/plan Menghadapi/, /\/plan\/speakers /, /\/speakers\/[\w-]+ Prof/],
      ...[/\/speakers\/[\w-]+\/links /, '/agenda', /^\/agenda\/[\w-]+\/plan /, /\/participants /],
      ...['/culture', '/experiments', /^\/experiments\/[\w-]{36} /, '/experiments/new'],
      ...['/cohorts', /^\/cohorts\/[\w-]{36} /],
      ...['/assignments', '/assignments/new', '/objections', '/tasks', /^\/tasks\/[\w-]+ /],
    ],
  },
  'an administrator': {
    who: 'sri',
    pages: [
      ...['/people', /^\/people\/[\w-]{36} /],
      ...['/people/new', '/holidays', '/competency-framework', '/publishing-policy'],
      ...['/units', /^\/units\/[\w-]{36} /, /\/workdays /],
    ],
  },
}

test.use({ viewport: { width: 320, height: 740 } })

for (const [who, walk] of Object.entries(walks))
  test(`${who} finds every page sound in the dark, in English, on the narrowest screen`, async ({ page }) => {
    test.slow()
    if (walk.who) await signInByForm(page, walk.who)
    else await page.goto('/sign-in')
    await choose(page, /^(Gelap|Dark)$/)
    await choose(page, 'English')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

    const visited = new Set<string>()
    for (const next of walk.pages) {
      await page.goto(typeof next === 'string' ? next : await linkTo(page, next))
      if (visited.has(page.url())) continue
      visited.add(page.url())
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectSound(page)
    }
  })

async function choose(page: Page, name: string | RegExp) {
  await page.locator('header summary:visible').first().click()
  await page.getByRole('button', { name }).locator('visible=true').click()
  await page.waitForLoadState()
}

/** The address of the first link that `pattern` fits. */
async function linkTo(page: Page, pattern: RegExp): Promise<string> {
  const links = page.getByRole('main').locator('a[href]')
  await expect(links.first()).toBeVisible()
  const told = await links.evaluateAll(all =>
    all.map(link => `${link.getAttribute('href')} ${link.textContent}`),
  )
  const found = told.find(link => pattern.test(link))
  expect(found, `${page.url()} leads to ${pattern}`).toBeDefined()
  return found?.split(' ')[0] ?? ''
}
