import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import cast from '../content/people.json' with { type: 'json' }

async function signIn(page: Page, login: string) {
  await page.goto('/sign-in')
  await page.locator('[name=login]').fill(login)
  await page.locator('[name=password]').fill(cast.password)
  await page.getByRole('main').getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page).toHaveURL('/')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
}

/** How many answers of the person's own are kept on the device. */
const keptOnDevice = (page: Page) =>
  page.evaluate(async () => {
    const pages = await (await caches.open('pages')).keys()
    return pages.map(({ url }) => new URL(url).pathname).sort()
  })

test('what one has visited opens without a connection, the rest says so, and signing out leaves nothing', async ({
  page,
  context,
}) => {
  await signIn(page, 'siti@sukamaju.example')
  await page.goto('/streak')
  await page.goto('/')
  const greeting = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await expect.poll(() => keptOnDevice(page)).toEqual(['/', '/streak'])

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(greeting)
  await expect(page.getByText('Tidak tersambung. Yang Anda lihat tersimpan di perangkat ini.')).toBeVisible()

  await page.goto('/settings')
  await expect(page.getByRole('heading', { name: 'Tidak tersambung' })).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('link', { name: 'Beranda' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(greeting)

  await page.getByRole('link', { name: 'Katalog' }).first().click()
  await expect(page.getByRole('heading', { name: 'Tidak tersambung' })).toBeVisible()

  await context.setOffline(false)
  await page.getByRole('link', { name: 'Coba lagi' }).click()
  await page.locator('header summary').first().click()
  await page.getByRole('button', { name: 'Keluar' }).first().click()
  await expect(page).toHaveURL(/sign-in/)
  expect(await keptOnDevice(page)).toEqual([])
})
