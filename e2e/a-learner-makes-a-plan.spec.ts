import { alive, expect, expectSound, phone, signIn, test } from './journey.ts'

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

test('who uses keys is led on to what a form came to, and a form that was kept is empty again', async ({
  page,
}) => {
  await signIn(page, 'tuti')
  await page.goto('/streak')
  const [from, until] = [page.getByLabel('Dari'), page.getByLabel('Sampai')]
  const record = page.getByRole('button', { name: 'Catat hari' })
  await alive(record)
  for (const days of [
    ['2027-03-01', '2027-03-02'],
    ['2027-03-08', '2027-03-09'],
  ] as const) {
    await from.fill(days[0])
    await until.fill(days[1])
    await record.press('Enter')
    await expect(page.getByText('Sudah tercatat.')).toBeVisible()
    await expect(from).toHaveValue('')
  }
  await from.fill('2027-03-20')
  await until.fill('2027-03-19')
  await record.press('Enter')
  await expect(page.getByText('Hari terakhir tidak boleh sebelum hari pertama')).toBeVisible()
  await expect(until).toBeFocused()
  await page.getByRole('button', { name: 'Hapus Cuti tahunan, 8 Mar 2027' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Sudah dihapus.' })).toBeFocused()
})
