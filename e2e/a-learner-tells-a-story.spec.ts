import { expect, expectSound, phone, signIn, test } from './journey.ts'

test.use({ viewport: phone })

test('a story is taken back only by a second press, and that says what became of it', async ({ page }) => {
  await signIn(page, 'tuti')
  await page.goto('/recognition/stories')
  const words = 'Dulu saya takut menghapus berkas; sekarang saya mencoba lebih dahulu.'
  await page.locator('textarea').fill(words)
  await page.getByRole('button', { name: 'Simpan' }).click()
  const own = page.getByRole('listitem').filter({ hasText: words })
  await own.getByRole('button', { name: 'Izinkan orang lain membaca' }).click()
  await expect(page.getByText('Orang lain sekarang dapat membaca cerita Anda.')).toBeVisible()
  const yes = own.getByRole('button', { name: 'Ya, tarik' })
  await expect(yes).toBeHidden()
  await own.getByText('Tarik cerita ini').click()
  await expectSound(page)
  await yes.click()
  await expect(page.getByText('Cerita itu sudah tidak ada lagi.')).toBeVisible()
  await expect(own).toHaveCount(0)
})
