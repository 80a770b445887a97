import { readFile } from 'node:fs/promises'
import { expect, expectSound, fresh, signIn, test } from './journey.ts'
import { openStep, read, takeUp } from './walking.ts'

/** A manuscript of our own, which says so; `node content/samples/make-samples.mjs` makes it. */
const manuscript = 'public/samples/menata-antrean.docx'
const lessons = ['Mengapa antrean terasa lama', 'Membagi jam ramai', 'Meja yang siap']

test('a Word document becomes a course that is mended, published, read, sent out and taken in again', async ({
  page,
  another,
}) => {
  test.slow()
  const title = fresh('Menata antrean dari naskah Word')
  await signIn(page, 'dewi')

  await test.step('shows what will come before anything is made', async () => {
    await page.goto('/courses')
    await page.getByRole('link', { name: 'Impor dari berkas' }).first().click()
    await expectSound(page)
    await page.locator('input[type=file]').setInputFiles(manuscript)
    await page.getByRole('button', { name: 'Unggah dan periksa' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Yang akan masuk' })).toBeVisible()
    for (const lesson of lessons) await expect(page.getByText(lesson).first()).toBeVisible()
    await expectSound(page)
    await page.getByLabel('Judul kursus').fill(title)
    await page.getByRole('button', { name: 'Buat kursus ini' }).click()
    await expect(page.getByRole('heading', { name: 'Impor menata-antrean.docx' })).toBeVisible()
    await expectSound(page)
  })

  await test.step('leads from what was lost to its place, where it is mended', async () => {
    const lost = page.getByRole('listitem').filter({ hasText: 'Bagan atau gambar' })
    await lost.getByRole('link', { name: 'Buka tempatnya' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Membagi jam ramai' })).toBeVisible()
    const place = new URL(page.url()).hash.slice(1)
    await expect(page.locator(`.lesson-text [data-id="${place}"]`)).toBeInViewport()
    await page.locator(`.lesson-text [data-id="${place}"]`).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Puncaknya pukul delapan sampai sepuluh.')
    await expect(page.locator('[data-save-state=server]')).toBeVisible()
  })

  const course = /\/courses\/[\w-]+/.exec(page.url())?.[0] ?? ''
  await test.step('is published', async () => {
    await page.goto(`${course}/details`)
    await page.getByLabel('Ringkasan').fill('Untuk petugas loket yang ingin antreannya lebih tenang.')
    await page.locator('summary', { hasText: 'Pelayanan Publik' }).click()
    await page
      .getByRole('group', { name: 'Pelayanan Publik' })
      .getByLabel(/^Tingkat 1/)
      .check()
    await page.getByRole('button', { name: 'Simpan keterangan' }).click()
    await expect(page.getByText('Keterangan disimpan.')).toBeVisible()
    await page.goto(`${course}/publications`)
    await page.getByLabel('Mengapa tetap diterbitkan?').fill('Kuis menyusul sesudah uji coba.')
    await page.getByRole('button', { name: 'Terbitkan sekarang' }).click()
    await expect(page.getByText('Terbitan 1 kini dibaca peserta.')).toBeVisible()
  })

  await test.step('is read by a learner, words, table, picture and notes', async () => {
    const learner = await another('asep')
    await takeUp(learner, title)
    const trail = learner.url()
    await read(learner, trail, 'Menata antrean dengan tenang')
    await read(learner, trail, 'Mengapa antrean terasa lama')
    await openStep(learner, trail, 'Membagi jam ramai')
    await expect(learner.getByText('Puncaknya pukul delapan sampai sepuluh.')).toBeVisible()
    await expect(learner.getByRole('columnheader', { name: 'Jam dan jumlah warga' }).first()).toBeVisible()
    await expectSound(learner)
  })

  await test.step('goes out as an archive, and comes in again as it was', async () => {
    await page.goto(`${course}/transfer`)
    await expectSound(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Ekspor', exact: true }).click(),
    ])
    await page.goto('/courses/imports')
    await page.locator('input[type=file]').setInputFiles({
      name: download.suggestedFilename(),
      mimeType: 'application/zip',
      buffer: await readFile(await download.path()),
    })
    await page.getByRole('button', { name: 'Unggah dan periksa' }).click()
    await expect(page.getByLabel('Judul kursus')).toHaveValue(title)
    await expect(page.getByText('Semua masuk seperti tertulis.')).toBeVisible()
    for (const lesson of lessons) await expect(page.getByText(lesson).first()).toBeVisible()
    await expectSound(page)
  })
})
