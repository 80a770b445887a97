import { expect, type Page } from '@playwright/test'
import { expectSound, phone, signInByForm, signOut, test } from './journey.ts'

/** How many answers of the person's own are kept on the device. */
const keptOnDevice = (page: Page) =>
  page.evaluate(async () => {
    const pages = await (await caches.open('pages')).keys()
    return pages.map(({ url }) => new URL(url).pathname).sort()
  })

test.use({ viewport: phone })

test('what one has visited opens without a connection, the rest says so, and signing out leaves nothing', async ({
  page,
  context,
}) => {
  await signInByForm(page, 'siti')
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.goto('/streak')
  await page.goto('/')
  const greeting = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await expect.poll(() => keptOnDevice(page)).toEqual(['/', '/streak'])

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(greeting)
  await expect(page.getByText('Tidak tersambung. Yang Anda lihat tersimpan di perangkat ini.')).toBeVisible()
  await expectSound(page)

  await page.goto('/settings')
  await expect(page.getByRole('heading', { name: 'Tidak tersambung' })).toBeVisible()
  await expectSound(page)
  await page.getByRole('link', { name: 'Beranda' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(greeting)

  await page.getByRole('link', { name: 'Katalog' }).first().click()
  await expect(page.getByRole('heading', { name: 'Tidak tersambung' })).toBeVisible()

  await context.setOffline(false)
  await page.getByRole('link', { name: 'Coba lagi' }).click()
  await signOut(page)
  expect(await keptOnDevice(page)).toEqual([])
})

test('a session that ended elsewhere leaves nothing on the device once the sign-in page has come by a link', async ({
  page,
  context,
}) => {
  await signInByForm(page, 'siti')
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.goto('/streak')
  await expect.poll(() => keptOnDevice(page)).toContain('/streak')

  await context.clearCookies({ name: 'bina_session' })
  await page.getByRole('link', { name: 'Katalog' }).first().click()
  await expect(page).toHaveURL(/sign-in/)
  await expect.poll(() => keptOnDevice(page)).toEqual([])

  await context.setOffline(true)
  await page.goto('/streak')
  await expect(page.getByRole('heading', { name: 'Tidak tersambung' })).toBeVisible()
})
