import { answer, questionIn, questionsOf } from './checks.ts'
import { expect, signIn, takeUp, test } from './journey.ts'

test.use({ javaScriptEnabled: false })

test('without JavaScript one signs in, answers a check, reads a lesson and signs out', async ({ page }) => {
  await signIn(page, 'agus')
  await takeUp(page, 'Loket yang Melayani')
  await page.getByRole('link', { name: 'Prates: di mana Anda berdiri?' }).click()
  await page.getByRole('button', { name: 'Mulai', exact: true }).click()
  await expect(page).toHaveURL(/\/attempts\/[\w-]+$/)

  const questions = questionsOf('pelayanan-publik-prima', '03-kuis-bertemu-warga')
  const places = page.locator('section[aria-labelledby^="number-"]')
  await expect(places).toHaveCount(questions.length)
  for (const place of await places.all()) await answer(place, await questionIn(place, questions), 'badly')
  await page.getByRole('button', { name: 'Simpan dulu' }).click()
  await expect(page.getByRole('button', { name: 'Serahkan jawaban' })).toBeVisible()
  await page.getByRole('button', { name: 'Serahkan jawaban' }).click()

  await expect(page).toHaveURL(/\/attempts\/[\w-]+\/result$/)
  await expect(page.getByText('Nilai Anda', { exact: false })).toBeVisible()
  await expect(page.getByText('Tidak dijawab')).toHaveCount(0)
  await page.getByRole('link', { name: 'Lanjut ke jalur' }).click()

  await page.getByRole('link', { name: 'Yang dibawa pulang warga' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Yang dibawa pulang warga' })).toBeVisible()
  const question = page.locator('form', { hasText: 'Latihan' })
  await question.locator('input[value="c"]').check()
  await question.getByRole('button', { name: 'Periksa jawaban' }).click()
  await expect(page.getByText('Tepat', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Selesai, lanjutkan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mendengar sebelum menjawab' })).toBeVisible()

  await page.goto('/')
  await page.locator('header summary').first().click()
  await page.getByRole('button', { name: 'Keluar' }).first().click()
  await expect(page).toHaveURL(/sign-in/)
  await page.goto('/hours')
  await expect(page).toHaveURL(/sign-in/)
})
