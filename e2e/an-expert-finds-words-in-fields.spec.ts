import { expect, expectSound, fresh, phone, signIn, test } from './journey.ts'

test('an expert finds words in the fields of blocks, and replaces them to be undone at once', async ({
  page,
}) => {
  await signIn(page, 'dewi')
  await page.goto('/courses/new')
  await page.getByLabel('Judul').fill(fresh('Kata di kartu'))
  await page.getByRole('button', { name: 'Mulai menulis' }).click()
  await page.getByRole('link', { name: 'Pelajaran 1', exact: true }).click()
  const text = page.locator('.lesson-text')
  await text.click()
  await page.keyboard.type('Antrean di loket.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/kartu')
  await page.getByRole('listbox').getByRole('option', { name: 'Kartu ingatan' }).click()
  await page.getByLabel('Depan').fill('Apa itu loket?')
  await page.getByLabel('Belakang').fill('Tempat warga dilayani.')
  await text.getByText('Antrean di loket.').click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+f')
  const bar = page.getByRole('search', { name: 'Cari dan ganti' })
  await bar.getByLabel('Cari', { exact: true }).fill('loket')
  await expect(bar.getByRole('status')).toHaveText('1 dari 2')

  await test.step('it opens the card and shows the field', async () => {
    await bar.getByRole('button', { name: 'Berikutnya' }).click()
    await expect(bar.getByRole('status')).toHaveText('2 dari 2')
    await expect(page.locator('[data-found-now]')).toHaveValue('Apa itu loket?')
    await expectSound(page)
    await page.setViewportSize(phone)
    await expect(page.locator('[data-found-now]')).toBeVisible()
    await expectSound(page)
  })

  await test.step('replaces in the text and on the card, and takes both back as one step', async () => {
    await bar.getByLabel('Ganti dengan').fill('meja')
    await bar.getByRole('button', { name: 'Ganti semua' }).click()
    await expect(bar.getByRole('status')).toHaveText('2 diganti')
    await bar.getByRole('button', { name: 'Tutup pencarian' }).click()
    await expect(text).toContainText('Antrean di meja.')
    await expect(text).toContainText('Apa itu meja?')
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await expect(text).toContainText('Antrean di loket.')
    await expect(text).toContainText('Apa itu loket?')
  })
})
