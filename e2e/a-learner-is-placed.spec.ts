import { answer, answerPlacement, questionIn, questionsOf } from './checks.ts'
import { alive, expect, expectPlainlySound, expectSound, oneOf, phone, signIn, test } from './journey.ts'
import { openStep, stopOf, takeUp } from './walking.ts'

const title = 'Prates: di mana Anda berdiri?'
const questions = questionsOf('pelayanan-publik-prima', '03-kuis-bertemu-warga')
const asked = 'section[aria-labelledby^="number-"]:visible'

test.use({ viewport: phone })

test('a learner is asked one question after another, waits for a line, goes on after a reload, and hears what it means', async ({
  page,
  context,
}) => {
  await signIn(page, oneOf('adelheid.seran', 'cut.nurlela.ibrahim', 'yosefina.tukan'))
  await takeUp(page, 'Loket yang Melayani')
  const trail = page.url()
  await openStep(page, trail, title)
  await expect(page.getByText(`Paling banyak ${questions.length} pertanyaan`)).toBeVisible()
  await page.getByRole('button', { name: 'Mulai', exact: true }).click()
  const first = page.getByRole('heading', { name: 'Soal 1', exact: true })
  await expect(first).toBeVisible()
  await alive(page.locator('form[action$="/submission"]'))
  await expect(page.getByText('Tersimpan di server')).toBeVisible()
  await expectSound(page)

  await test.step('without a line the answer is kept, and the next question waits', async () => {
    await context.setOffline(true)
    await answer(page.locator(asked), await questionIn(page.locator(asked), questions), 'well')
    await page.getByRole('button', { name: 'Berikutnya' }).click()
    await expect(page.getByText('Soal berikutnya memerlukan sambungan.')).toBeVisible()
    await expect(first).toBeVisible()
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Berikutnya' }).click()
    const second = page.getByRole('heading', { name: 'Soal 2', exact: true })
    await expect(second).toBeFocused()
    await expect(page.getByText('1 soal terjawab')).toBeVisible()
    await page.reload()
    await expect(second).toBeVisible()
    await expect(page.getByText('Tersimpan di server')).toBeVisible()
  })

  const enough = await answerPlacement(page, questions, 'well', 2)
  expect(enough).toBeLessThan(questions.length)
  await expect(page.getByText(`Tidak ada soal lagi setelah ${enough} soal ini.`)).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: 'Serahkan jawaban' }).click()
  await expect(page.getByRole('heading', { name: 'Bagaimana Anda ditempatkan' })).toBeVisible()
  await expect(page.getByText(`${enough} dari ${questions.length} soal sudah cukup`)).toBeVisible()
  await expect(page.getByText(/Sekitar \d+ dari 100, kami/).first()).toBeVisible()
  await expect(page.getByText('langkah berikut boleh Anda lewati')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Yang dibawa pulang warga' })).toBeVisible()
  await expectSound(page)
  await page.getByRole('link', { name: 'Lanjut ke jalur' }).click()
  await expect(stopOf(page, 'Yang dibawa pulang warga')).toContainText('Boleh dilewati')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner is placed by one plain form after another', async ({ page, browser }) => {
    await signIn(page, oneOf('stevani.wowor', 'wahyu.ningsih.santoso', 'lenny.usop'))
    await takeUp(page, 'Loket yang Melayani', () => Promise.resolve())
    await openStep(page, page.url(), title)
    await page.getByRole('button', { name: 'Mulai', exact: true }).click()
    const section = page.locator('section[aria-labelledby^="number-"]')
    const enough = page.getByText(/Tidak ada soal lagi/)
    for (let at = 0; !(await enough.isVisible()); at++) {
      await answer(section.last(), await questionIn(section.last(), questions), 'badly')
      if (at === 2) await expectPlainlySound(page, browser)
      await page.getByRole('button', { name: 'Berikutnya' }).click()
      await expect(section.nth(at + 1).or(enough)).toBeVisible()
    }
    await page.getByRole('button', { name: 'Serahkan jawaban' }).click()
    await expect(page.getByRole('heading', { name: 'Bagaimana Anda ditempatkan' })).toBeVisible()
    await page.getByRole('link', { name: 'Lanjut ke jalur' }).click()
    await expect(stopOf(page, 'Yang dibawa pulang warga')).toContainText('Terbuka')
  })
})
