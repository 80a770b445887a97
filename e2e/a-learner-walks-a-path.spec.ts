import { expect, expectSound, nameOf, oneOf, phone, signInByForm, test } from './journey.ts'
import { openStep, read, sit, stopOf, takeUp } from './walking.ts'

const path = 'Loket yang Melayani'
const course = 'pelayanan-publik-prima'
const placement = {
  title: 'Prates: di mana Anda berdiri?',
  course,
  check: '03-kuis-bertemu-warga',
  places: true,
}
const quiz = { title: 'Kuis: pelayanan prima', course, check: '08-kuis-pelayanan-prima' }
const task = 'Satu perbaikan kecil di loket saya'

test.use({ viewport: phone })

test('a learner is placed out of a step, falls short once, is helped, passes, completes, and keeps hours and streak', async ({
  page,
  another,
}) => {
  test.slow()
  const slug = oneOf('binsar.sitompul', 'kristina.tukan', 'togar.simanjuntak')
  await signInByForm(page, slug)
  await expectSound(page)
  await takeUp(page, path)
  const trail = page.url()

  await test.step('what they know already they need not read', async () => {
    await sit(page, trail, placement, 'well')
    await page.goto(trail)
    await expect(stopOf(page, 'Yang dibawa pulang warga')).toContainText('Boleh dilewati')
    await expect(stopOf(page, 'Mendengar sebelum menjawab')).toContainText('Boleh dilewati')
    await expect(stopOf(page, quiz.title)).toContainText('Belum terbuka')
    await expectSound(page)
  })

  await read(page, trail, 'Menghadapi warga yang marah')
  await read(page, trail, 'Layanan untuk semua orang')
  await read(page, trail, 'Pengaduan sebagai petunjuk')

  await test.step('they fall short, and are helped', async () => {
    await sit(page, trail, quiz, 'badly')
    await expect(page.getByText('Belum lulus', { exact: true })).toBeVisible()
    await page.goto(trail)
    await expect(stopOf(page, quiz.title)).toContainText('Ada bantuan untuk Anda')
    await expectSound(page)
    await read(page, trail, 'Latihan: tiga percakapan')
  })

  await test.step('they pass', async () => {
    await sit(page, trail, quiz, 'well')
    await expect(page.getByText('Lulus', { exact: true })).toBeVisible()
  })

  await read(page, trail, 'Antrean yang adil')

  await test.step('they hand in a task, which a mentor accepts', async () => {
    await openStep(page, trail, task)
    await expectSound(page)
    const work = 'Kami menaruh satu kursi tunggu di dekat loket; warga sepuh tidak lagi berdiri.'
    await page.getByRole('main').getByRole('textbox').fill(work)
    await page.getByRole('button', { name: 'Kirim untuk diverifikasi' }).click()
    await expect(page.getByText(/menunggu verifikasi/i).first()).toBeVisible()
    await expectSound(page)

    const mentor = await another('murni')
    await mentor.goto('/tasks')
    await expectSound(mentor)
    await mentor.getByRole('link', { name: new RegExp(`${nameOf(slug)}.*${task}`) }).click()
    await expect(mentor.getByText(work)).toBeVisible()
    await expectSound(mentor)
    await mentor.getByRole('button', { name: 'Terima tugas' }).click()
    await expect(mentor).toHaveURL('/tasks')
  })

  await test.step('the path is complete, and its hours are credited', async () => {
    await page.goto(trail)
    await expect(page.getByText(/Selesai pada/)).toBeVisible()
    await expectSound(page)
    await page.goto(`${trail}/completion`)
    await expect(page.getByText(`Anda menyelesaikan “${path}”.`)).toBeVisible()
    await expectSound(page)
    await page.getByRole('link', { name: 'Lihat JP saya' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'JP saya' })).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: path })).toContainText('5')
    await expectSound(page)
  })

  await test.step('the streak counts this week', async () => {
    await page.goto('/')
    await expect(page.getByRole('heading', { name: /^\d+ pekan beruntun$/ })).toBeVisible()
    await expectSound(page)
    await page.goto('/streak')
    const thisWeek = page
      .getByRole('listitem')
      .filter({ hasText: /Mulai \d/ })
      .first()
    await expect(thisWeek).toContainText(/[1-7] hari belajar/)
    await expectSound(page)
  })
})
