import type { Page } from '@playwright/test'
import { answerAll, questionsOf } from './checks.ts'
import { another, expect, expectSound, signIn, takeUp, test } from './journey.ts'

const path = 'Loket yang Melayani'
const course = 'pelayanan-publik-prima'

test('a learner is placed out of a step, falls short once, is helped, and completes the path', async ({
  page,
  context,
}) => {
  test.slow()
  await signIn(page, 'taufik')
  await expectSound(page)
  await takeUp(page, path)
  await expectSound(page)
  const trail = page.url()

  await sit(page, 'Prates: di mana Anda berdiri?', '03-kuis-bertemu-warga', 'well')
  await page.goto(trail)
  await expect(step(page, 'Yang dibawa pulang warga')).toContainText('Boleh dilewati')
  await expect(step(page, 'Mendengar sebelum menjawab')).toContainText('Boleh dilewati')
  await expectSound(page)

  for (const lesson of [
    'Menghadapi warga yang marah',
    'Layanan untuk semua orang',
    'Pengaduan sebagai petunjuk',
  ])
    await read(page, trail, lesson)

  await page.goto(trail)
  await sit(page, 'Kuis: pelayanan prima', '08-kuis-pelayanan-prima', 'badly')
  await expect(page.getByText('Belum lulus', { exact: true })).toBeVisible()
  await expectSound(page)
  await page.goto(trail)
  await expect(page.getByText('Ada bantuan untuk Anda').first()).toBeVisible()
  await read(page, trail, 'Latihan: tiga percakapan')
  await page.goto(trail)
  await sit(page, 'Kuis: pelayanan prima', '08-kuis-pelayanan-prima', 'well')
  await expect(page.getByText('Lulus', { exact: true })).toBeVisible()

  await read(page, trail, 'Antrean yang adil')
  await page.goto(trail)
  await page.getByRole('link', { name: 'Satu perbaikan kecil di loket saya' }).first().click()
  await expectSound(page)
  const work = 'Kami menaruh satu kursi tunggu di dekat loket; warga sepuh tidak lagi berdiri.'
  await page.getByRole('main').getByRole('textbox').fill(work)
  await page.getByRole('button', { name: /Serahkan|Kirim/ }).click()
  await expect(page.getByText(/menunggu verifikasi/i).first()).toBeVisible()

  const mentor = await another(context, 'murni')
  await mentor.goto('/tasks')
  await expectSound(mentor)
  await mentor.getByRole('link', { name: /Taufik.*Satu perbaikan kecil/ }).click()
  await expect(mentor.getByText(work)).toBeVisible()
  await expectSound(mentor)
  await mentor.getByRole('button', { name: 'Terima tugas' }).click()
  await expect(mentor).toHaveURL('/tasks')

  await page.goto(trail)
  await expect(
    page
      .getByText('100%', { exact: false })
      .or(page.getByText(/Selesai pada/))
      .first(),
  ).toBeVisible()
  await expectSound(page)
  await page.goto('/hours')
  await expect(page.getByText(path).first()).toBeVisible()
  await expectSound(page)
  await page.goto('/')
  await expect(page.getByRole('heading', { name: /pekan ini|beruntun/i }).first()).toBeVisible()
})

test.describe('on a phone of 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('the pages of a walk fit and can be used by everyone', async ({ page }) => {
    test.slow()
    await signIn(page, 'siti')
    await expectSound(page)
    for (const address of [
      '/catalogue',
      '/enrolments',
      '/streak',
      '/nudges',
      '/hours',
      '/seminars',
      '/settings',
    ]) {
      await page.goto(address)
      await expectSound(page)
    }
    await page.goto('/enrolments')
    await page.getByRole('main').getByRole('link', { name: path }).first().click()
    await expect(page).toHaveURL(/\/enrolments\/[\w-]+/)
    await expectSound(page)
  })
})

const step = (page: Page, title: string) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: title }).last()

/** Takes a check of the path, whose page is open, and hands it in. */
async function sit(page: Page, title: string, check: string, how: 'well' | 'badly') {
  await page.getByRole('main').getByRole('link', { name: title }).first().click()
  await page.getByRole('button', { name: 'Mulai', exact: true }).click()
  await expect(page).toHaveURL(/\/attempts\/[\w-]+$/)
  await answerAll(page, questionsOf(course, check), how)
  await page.getByRole('button', { name: 'Serahkan jawaban' }).click()
  await expect(page).toHaveURL(/\/result$/)
}

/** Reads a lesson, tries its questions, and finishes it. */
async function read(page: Page, trail: string, title: string) {
  await page.goto(trail)
  await page.getByRole('main').getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expectSound(page)
  const questions = page.locator('form[id^="question-"]')
  for (const question of await questions.all()) {
    const [radio, box, text, place] = [
      'input[type=radio]',
      'input[type=checkbox]',
      'input[type=text]',
      'select',
    ].map(field => question.locator(field))
    if (await radio?.count()) await radio?.first().check()
    if (await box?.count()) await box?.first().check()
    if (await text?.count()) await text?.first().fill('1')
    if (await place?.count()) await place?.first().selectOption({ index: 1 })
    await question.getByRole('button', { name: 'Periksa jawaban' }).click()
    await expect(question.getByRole('button', { name: 'Jawab lagi' })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Selesai, lanjutkan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeHidden()
}
