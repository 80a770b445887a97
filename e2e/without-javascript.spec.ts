import { answer, questionIn, questionsOf } from './checks.ts'
import { expect, expectPlainlySound, oneOf, phone, signInByForm, signOut, test } from './journey.ts'
import { takeUp } from './walking.ts'

test.use({ javaScriptEnabled: false, viewport: phone })

test('without JavaScript one signs in, reads, answers, hands in, sees the result and signs out', async ({
  page,
  browser,
}) => {
  const sound = () => expectPlainlySound(page, browser)
  await page.goto('/sign-in')
  await sound()
  await signInByForm(page, oneOf('yunita.usop', 'teti.suherman', 'akhmad.rifani.hasan'))
  await sound()
  await takeUp(page, 'Pelayanan Publik Prima', sound)

  await test.step('reads two lessons, and answers their questions', async () => {
    await page.getByRole('link', { name: 'Yang dibawa pulang warga' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Yang dibawa pulang warga' })).toBeVisible()
    const question = page.locator('form', { hasText: 'Latihan' })
    await question.locator('input[value="c"]').check()
    await question.getByRole('button', { name: 'Periksa jawaban' }).click()
    await expect(page.getByText('Tepat', { exact: true })).toBeVisible()
    await sound()
    await page.getByRole('button', { name: 'Selesai, lanjutkan' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Mendengar sebelum menjawab' })).toBeVisible()
    for (const [place, select] of (await question.locator('select').all()).entries())
      await select.selectOption({ index: place + 1 })
    await question.getByRole('button', { name: 'Periksa jawaban' }).click()
    await sound()
    await page.getByRole('button', { name: 'Selesai, lanjutkan' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Kuis: bertemu warga' })).toBeVisible()
  })

  await test.step('answers a check, keeps it, and hands it in', async () => {
    await sound()
    await page.getByRole('button', { name: 'Mulai', exact: true }).click()
    await expect(page).toHaveURL(/\/attempts\/[\w-]+$/)
    const questions = questionsOf('pelayanan-publik-prima', '03-kuis-bertemu-warga')
    const places = page.locator('section[aria-labelledby^="number-"]')
    await expect(places).toHaveCount(questions.length)
    for (const place of await places.all()) await answer(place, await questionIn(place, questions), 'badly')
    await page.getByRole('button', { name: 'Simpan dulu' }).click()
    await expect(page.getByText('Tersimpan di server')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Serahkan jawaban' })).toBeVisible()
    await sound()
    await page.getByRole('button', { name: 'Serahkan jawaban' }).click()
  })

  await test.step('sees the result, with every answer given', async () => {
    await expect(page).toHaveURL(/\/attempts\/[\w-]+\/result$/)
    await expect(page.getByText('Nilai Anda', { exact: false })).toBeVisible()
    await expect(page.getByText('Tidak dijawab')).toHaveCount(0)
    await sound()
  })

  await page.goto('/')
  await signOut(page)
  await page.goto('/hours')
  await expect(page).toHaveURL(/sign-in/)
})
