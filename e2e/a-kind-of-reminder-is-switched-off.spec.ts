import { expect, expectSound, phone, signIn, test } from './journey.ts'

test.use({ viewport: phone })

test('whoever switches off a kind of reminder stays at it, with and without a script', async ({
  page,
  browser,
}) => {
  await signIn(page, 'lilis')
  await page.goto('/nudges')
  const kind = (of = page) => of.getByRole('listitem').filter({ hasText: 'Ulasan singkat' }).first()
  await kind().getByRole('button').click()
  await expect(kind().getByText('Sudah tersimpan.')).toBeInViewport()
  await expect(kind().getByText('Mati', { exact: true })).toBeInViewport()
  await expectSound(page)

  await page.getByRole('button', { name: 'Jeda satu pekan' }).click()
  await expect(page.getByText(/^Pengingat berhenti sampai/)).toBeInViewport()
  const answering = Promise.withResolvers<void>()
  await page.route(
    '**/nudges*',
    async route => {
      await answering.promise
      await route.continue()
    },
    { times: 1 },
  )
  await page.getByRole('button', { name: 'Akhiri jeda' }).click()
  await page.getByRole('button', { name: 'Matikan semua' }).click()
  answering.resolve()
  await expect(page.getByText('Semua dimatikan', { exact: true })).toBeInViewport()
  await expect(page.getByText('Anda mengizinkan pengingat.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Nyalakan lagi' }).click()
  await expect(page.getByText('Anda mengizinkan pengingat.')).toBeVisible()

  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    viewport: phone,
  })
  const twin = await plain.newPage()
  await twin.goto('/nudges')
  await kind(twin).getByRole('button').click()
  await expect(kind(twin).getByText('Nyala', { exact: true })).toBeInViewport()
  await plain.close()
})
