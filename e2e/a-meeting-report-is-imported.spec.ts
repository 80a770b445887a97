import { expect, expectSound, phone, signIn, test } from './journey.ts'

test.use({ viewport: phone })

test('the report of a meeting is looked at, carried out once, and can be undone', async ({ page }) => {
  await signIn(page, 'hendra')
  await page.goto('/agenda')
  await page.getByRole('link', { name: 'Inovasi layanan dari satu menit' }).first().click()
  await page.getByRole('link', { name: 'Peserta', exact: true }).click()
  await page.getByRole('link', { name: 'Kehadiran' }).click()
  const lilis = page.getByRole('checkbox', { name: /Lilis Suryaningsih/ })
  await expect(lilis).not.toBeChecked()
  await expectSound(page)
  await page.getByRole('link', { name: 'Impor laporan rapat' }).click()
  await expect(page.getByRole('link', { name: 'satu baris setiap kali masuk' })).toBeVisible()
  await expectSound(page)

  await test.step('what is no report is refused in words', async () => {
    const file = { name: 'foto.csv', mimeType: 'text/csv', buffer: Buffer.from([0x89, 0x50, 0, 0xff]) }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Periksa berkas' }).click()
    await expect(page.getByText('Berkas ini bukan CSV.', { exact: false })).toBeVisible()
  })

  await page.locator('input[type=file]').setInputFiles('public/samples/contoh-laporan-rapat-a.csv')
  await page.getByRole('button', { name: 'Periksa berkas' }).click()
  await expect(page.getByRole('heading', { name: 'Yang akan dicatat' })).toBeVisible()
  await expect(page.getByLabel('Lama hadir')).toHaveValue('4')
  await expect(page.getByText('Laporan ini bertanggal 26/10/2026', { exact: false })).toBeVisible()
  await expect(
    page.getByText('Tidak dikenal di daftar peserta dan unit Anda', { exact: false }),
  ).toBeVisible()
  await expectSound(page)
  await page.getByLabel('Hanya namanya yang mirip. Siapa ini?').selectOption({ label: 'Lewati' })
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Terapkan' }) })
  const key = form.locator('[name=formKey]')
  const before = await key.inputValue()
  await page.getByRole('button', { name: 'Periksa lagi' }).click()
  await expect(key).not.toHaveValue(before)
  await expect(page.getByText('1 akan dicatat', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Terapkan' }).click()
  await expect(page.getByText('Laporan rapat sudah diterapkan.')).toBeVisible()
  await expect(lilis).toBeChecked()
  await expectSound(page)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByText('Sudah diurungkan.')).toBeVisible()
  await expect(lilis).not.toBeChecked()
})
