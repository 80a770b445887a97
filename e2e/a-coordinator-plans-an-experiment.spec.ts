import { expect, expectSound, fresh, phone, signIn, test } from './journey.ts'

test.use({ viewport: phone })

test('a coordinator starts an experiment that is too small, is told so, and calls it an exploration', async ({
  page,
}) => {
  const question = fresh('Apakah menyebut langkah pertama menolong orang mulai?')
  await signIn(page, 'hendra')
  await page.goto('/experiments')
  await expectSound(page)
  await page.getByRole('link', { name: 'Rencanakan percobaan' }).click()
  await page.getByLabel('Pertanyaan').fill(question)
  await page.getByLabel('Yang dibandingkan').selectOption({ label: 'Runtunan pekan ini' })
  await page.getByLabel('Biasanya yang belajar, dalam persen').fill('40')
  await page.getByLabel('Yang diharapkan, dalam persen').fill('45')
  await page.getByLabel('Hari terakhir orang baru ikut').fill('2099-12-31')
  await expectSound(page)
  await page.getByRole('button', { name: 'Tetapkan' }).click()

  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible()
  await expect(page.getByText('Anda memerlukan 1.534 orang per kelompok')).toBeVisible()
  await page.getByRole('button', { name: 'Mulai', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Terlalu kecil untuk dijawab, maka belum dimulai.')
  await expectSound(page)

  await page.getByLabel('Ini penjajakan').check()
  await page.getByRole('button', { name: 'Mulai', exact: true }).click()
  await expect(page.getByText('Masih mengumpulkan: sekitar 0 dari')).toBeVisible()
  await expect(page.getByRole('row', { name: /Memulai/ })).toBeVisible()
  await page.getByLabel('Alasan menghentikan').fill('Hanya untuk mencoba halamannya.')
  await page.getByRole('button', { name: 'Hentikan' }).click()
  await expect(page.getByText('Data tidak cukup.')).toBeVisible()
  await expectSound(page)
})

test('an experiment for which nobody can be found is not offered a start', async ({ page }) => {
  const question = fresh('Apakah cerita rekan menolong orang mulai di kecamatan?')
  await signIn(page, 'hendra')
  await page.goto('/experiments/new')
  await page.getByLabel('Pertanyaan').fill(question)
  await page.getByLabel('Siapa yang dapat ikut').selectOption({ label: ' Kecamatan Wanasari' })
  await page.getByLabel('Biasanya yang belajar, dalam persen').fill('40')
  await page.getByLabel('Yang diharapkan, dalam persen').fill('45')
  await page.getByLabel('Hari terakhir orang baru ikut').fill('2099-12-31')
  await page.getByRole('button', { name: 'Tetapkan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible()
  await expect(page.getByText('Kurang dari sepuluh orang per kelompok')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mulai', exact: true })).toBeHidden()
  await expectSound(page)
})
