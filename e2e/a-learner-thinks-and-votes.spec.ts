import { expect, expectSound, oneOf, phone, signIn, signOut, test } from './journey.ts'
import { openStep, takeUp } from './walking.ts'

const lesson = 'Ke mana perginya menit'
const prompt = /^Kapan terakhir kali Anda pulang/

test.use({ viewport: phone })

test('what a learner writes for themselves is kept without a connection, and theirs alone', async ({
  page,
  context,
}) => {
  const [own, other] = [oneOf('horas.nasution', 'upik.mardiah.chaniago'), 'dewi']
  await signIn(page, own)
  await takeUp(page, 'Mengatur Waktu di Loket')
  const trail = page.url()
  await openStep(page, trail, lesson)
  const thought = page.getByRole('region', { name: 'Renungan, hanya untuk Anda' })
  await thought.getByLabel(prompt).fill('Selasa, ketika pencetak macet.')
  await expect(thought.getByRole('status')).toHaveText('Tersimpan.')
  await expectSound(page)

  await context.setOffline(true)
  await thought.getByLabel(prompt).fill('Selasa, ketika pencetak macet dan antrean penuh.')
  await expect(thought.getByRole('status')).toContainText('Tersimpan di perangkat ini')
  await context.setOffline(false)
  await expect(thought.getByRole('status')).toHaveText('Tersimpan.')
  await page.reload()
  await expect(thought.getByLabel(prompt)).toHaveValue('Selasa, ketika pencetak macet dan antrean penuh.')

  await thought.getByRole('link', { name: 'Semua renungan Anda' }).click()
  await expect(page.getByRole('heading', { level: 2, name: prompt })).toBeVisible()
  await expect(page.getByText('antrean penuh.')).toBeVisible()
  await expectSound(page)
  await page
    .getByRole('button', { name: /^Hapus renungan/ })
    .first()
    .click()
  await expect(page.getByText('antrean penuh.')).toHaveCount(0)
  await signOut(page)
  await signIn(page, other)
  await page.goto('/reflections')
  await expect(page.getByText('Belum ada renungan')).toBeVisible()
  await expectSound(page)
})

test('a learner votes once, sees what ten people or more chose, and may change their mind', async ({
  page,
}) => {
  await signIn(page, oneOf('azhar.hamzah', 'tri.hartono.widodo'))
  await takeUp(page, 'Mengatur Waktu di Loket')
  await openStep(page, page.url(), lesson)
  const poll = page.getByRole('region', { name: 'Ke mana menit Anda paling sering pergi?' })
  await poll.getByLabel('Hal lain').check()
  await poll.getByRole('button', { name: /^(Kirim|Ubah) pilihan$/ }).click()
  const results = poll.getByRole('table', { name: /^Pilihan \d+ orang$/ })
  await expect(results.getByRole('row', { name: /^Hal lain \(pilihan Anda\)/ })).toBeVisible()
  const people = await results.locator('caption').textContent()
  await expectSound(page)
  await poll.getByLabel('Gangguan dan titipan').focus()
  await page.keyboard.press('Space')
  await poll.getByRole('button', { name: 'Ubah pilihan' }).press('Enter')
  await expect(results.getByRole('row', { name: /^Gangguan dan titipan \(pilihan Anda\)/ })).toBeVisible()
  await expect(results.locator('caption')).toHaveText(people ?? '')

  await takeUp(page, 'Siap Menghadapi Akhir Tahun')
  await openStep(page, page.url(), 'Survei: seberapa siap loket Anda?')
  await page.getByLabel('Masih ragu').check()
  await page.getByRole('button', { name: 'Kirim pilihan' }).first().click()
  await expect(page.getByText('Jawab 1 pertanyaan di atas untuk melanjutkan.')).toBeVisible()
  await expectSound(page)
  await page.getByLabel('Kurang orang').check()
  await page.getByRole('button', { name: 'Kirim pilihan' }).click()
  await expect(
    page.getByText('Terima kasih, semua pertanyaan sudah Anda jawab.', { exact: false }),
  ).toBeVisible()
  await expectSound(page)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner votes, writes for themselves, and reads what a word means', async ({ page }) => {
    await signIn(page, oneOf('ujang.rohman', 'cut.nurlela.yusuf'))
    await page.goto('/catalogue')
    await page.getByRole('main').getByRole('link', { name: 'Mengatur Waktu di Loket' }).first().click()
    const main = page.getByRole('main')
    await main
      .getByRole('button', { name: /^Ikuti/ })
      .or(main.getByRole('link', { name: 'Lanjutkan' }))
      .first()
      .click()
    await openStep(page, page.url(), lesson)
    await page.getByLabel('Hal lain').check()
    await page.getByRole('button', { name: /pilihan$/ }).click()
    await expect(page.getByRole('table', { name: /^Pilihan \d+ orang$/ })).toBeVisible()
    await page.getByLabel(prompt).fill('Rabu.')
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await expect(page.getByLabel(prompt)).toHaveValue('Rabu.')
  })
})

test('what one reflects and votes on the page of a recording is kept, and leads back to it', async ({
  page,
}) => {
  await signIn(page, oneOf('horas.nasution', 'upik.mardiah.chaniago'))
  await page.goto('/seminars')
  await page.getByRole('link', { name: 'Inovasi Layanan Dimulai dari Satu Menit' }).click()
  const thought = page.getByRole('region', { name: 'Renungan, hanya untuk Anda' })
  await thought.getByLabel(/^Berkas mana di unit Anda/).fill('Berkas izin keramaian.')
  await expect(thought.getByRole('status')).toHaveText('Tersimpan.')
  const poll = page.getByRole('region', { name: 'Kapan Anda akan mencoba satu perubahan kecil?' })
  await poll.getByLabel('Pekan ini').check()
  await poll.getByRole('button', { name: /^(Kirim|Ubah) pilihan$/ }).click()
  await expect(poll.getByRole('button', { name: 'Ubah pilihan' })).toBeVisible()
  await expectSound(page)
  await thought.getByRole('link', { name: 'Semua renungan Anda' }).click()
  await expect(page.getByText('Berkas izin keramaian.')).toBeVisible()
  await page.getByRole('link', { name: 'Inovasi Layanan Dimulai dari Satu Menit' }).click()
  await expect(page).toHaveURL(/\/seminars\/[\w-]+#.+-given$/)
  await expect(thought.getByLabel(/^Berkas mana di unit Anda/)).toHaveValue('Berkas izin keramaian.')
  await expect(thought).toBeInViewport()
})
