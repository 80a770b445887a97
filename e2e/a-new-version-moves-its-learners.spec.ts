import { colleagues } from '#content/colleagues.ts'
import { expect, expectSound, phone, signIn, test } from './journey.ts'

/** The third of the unit has finished two steps of four, and on another path the one that the second version does without. */
const [, , atGone = ''] = colleagues()
  .filter(({ unit }) => unit === 'wanasari')
  .map(({ slug }) => slug)

test('a second version moves those on the first, one group later, and takes them back; nobody loses what they finished', async ({
  page,
  another,
}) => {
  await signIn(page, 'hendra')
  await page.goto('/paths')
  await page.getByRole('link', { name: /Berkas Rapi/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Berkas Rapi')
  await page.goto(`${page.url()}/versions`)
  await page.getByRole('button', { name: 'Lihat siapa terdampak' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Versi 2: siapa terdampak' })).toBeVisible()
  const move = page.getByRole('button', { name: 'Pindahkan', exact: true })
  await expect(move).toBeVisible({ timeout: 60_000 })

  for (const fresh of ['Rancang susunan folder bidang', 'Tulis aturan berbagi'])
    await page
      .getByRole('group', { name: `Baru: “${fresh}”` })
      .getByRole('combobox')
      .selectOption({ label: 'Rancang folder bidang dan aturan berbaginya' })
  await page.getByRole('button', { name: 'Pakai padanan ini dan periksa lagi' }).click()
  await expect(move).toBeVisible({ timeout: 60_000 })
  await page.getByText('Lihat nama').first().click()
  await page.setViewportSize(phone)
  await expectSound(page)

  await page.getByLabel('Pilihan untuk “Maju”').selectOption({ label: 'Pindah setelah langkahnya selesai' })
  await move.click()
  await expect(page.getByText(/Sudah dipindahkan: 1\d orang/)).toBeVisible({ timeout: 60_000 })

  const learner = await another(atGone)
  await learner.goto('/enrolments')
  await learner.getByRole('link', { name: /Berkas Rapi/ }).click()
  await expect(learner.getByText(/Jalur ini diperbarui/)).toBeVisible()
  await expect(learner.getByText('Semua yang sudah Anda selesaikan tetap dihitung.')).toBeVisible()
  await expect(learner.getByText('3 dari 5 langkah', { exact: true })).toBeVisible()
  await expectSound(learner)

  await page.getByRole('button', { name: 'Kembalikan semua ke versi 1' }).click()
  await expect(page.getByText(/Sudah dikembalikan ke versi 1/)).toBeVisible({ timeout: 60_000 })
  await learner.reload()
  await expect(learner.getByText(/kembali ke bentuk sebelumnya/)).toBeVisible()
  await expect(learner.getByText('3 dari 4 langkah', { exact: true })).toBeVisible()
})
