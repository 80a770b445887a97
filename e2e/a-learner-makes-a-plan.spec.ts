import { expect, expectSound, phone, signIn, test } from './journey.ts'

test.use({ viewport: phone })

test('a moment in own words is asked for where it is chosen, and kept as it was meant', async ({ page }) => {
  await signIn(page, 'tuti')
  await page.goto('/plan')
  const ownWords = page.getByLabel('Saat itu, dengan kata-kata Anda sendiri')
  await expect(ownWords).toBeHidden()
  await page.getByLabel('Jika …').selectOption({ label: 'saat lain, tulis sendiri' })
  await ownWords.fill('sesudah mengantar anak.')
  await expectSound(page)
  await page.getByRole('button', { name: 'Simpan rencana' }).click()
  await expect(page.getByText('Jika sesudah mengantar anak, saya belajar di meja kerja.')).toBeVisible()
  await page.getByLabel('Jika …').selectOption({ label: 'sesudah istirahat siang' })
  await expect(ownWords).toBeHidden()
})
