import { answer, questionIn, questionsOf } from './checks.ts'
import { expect, expectSound, oneOf, phone, signInByForm, test } from './journey.ts'
import { openStep, read, takeUp } from './walking.ts'

const questions = questionsOf('pelayanan-publik-prima', '03-kuis-bertemu-warga')

test.use({ viewport: phone })

test('answers given without a connection are kept on the device and lost nowhere', async ({
  page,
  context,
}) => {
  test.slow()
  await signInByForm(page, oneOf('lenny.djuweng', 'marlen.latuconsina', 'reni.piliang'))
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await takeUp(page, 'Pelayanan Publik Prima')
  const trail = page.url()
  await read(page, trail, 'Yang dibawa pulang warga')
  await read(page, trail, 'Mendengar sebelum menjawab')
  await openStep(page, trail, 'Kuis: bertemu warga')
  await expectSound(page)
  await page.getByRole('button', { name: 'Mulai', exact: true }).click()
  await expect(page).toHaveURL(/\/attempts\/[\w-]+$/)
  const saved = page.getByRole('status', { name: 'Keadaan jawaban' })
  await expect(saved).toHaveText('Tersimpan di server')
  await page.reload()
  await expect(saved).toHaveText('Tersimpan di server')
  await expectSound(page)

  const shown = page.locator('section[aria-labelledby^="number-"]:visible')
  const answerShown = async () => answer(shown, await questionIn(shown, questions), 'well')
  await context.setOffline(true)
  for (let at = 1; at <= 3; at++) {
    await expect(page.getByRole('heading', { name: `Soal ${at} dari ${questions.length}` })).toBeVisible()
    await answerShown()
    await expect(saved).toHaveText('Tersimpan di perangkat ini')
    await page.getByRole('button', { name: 'Berikutnya', exact: true }).click()
  }
  await expect(page.getByText('Sambungan terputus.', { exact: false })).toBeVisible()
  await expectSound(page)

  await page.reload()
  await expect(saved).toHaveText('Tersimpan di perangkat ini')
  await expect(page.getByText(`3 dari ${questions.length} soal terjawab`)).toBeVisible()
  await expectSound(page)

  await context.setOffline(false)
  await expect(saved).toHaveText('Tersimpan di server', { timeout: 60_000 })
  for (let at = 1; at <= questions.length; at++) {
    await page.getByRole('button', { name: new RegExp(`^Soal ${at},`) }).click()
    await expect(page.getByRole('heading', { name: `Soal ${at} dari ${questions.length}` })).toBeVisible()
    if (at > 3) await answerShown()
    else await expect(shown.locator('input:checked, input[type="text"]').first()).toBeVisible()
  }
  await page.getByRole('button', { name: 'Periksa jawaban' }).click()
  await page.getByRole('button', { name: 'Serahkan jawaban' }).click()
  await expect(page).toHaveURL(/\/result$/)
  await expect(page.getByText('Nilai Anda 100%', { exact: false })).toBeVisible()
  await expectSound(page)
})
