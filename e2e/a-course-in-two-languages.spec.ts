import { expect, expectSound, fresh, phone, signIn, test } from './journey.ts'
import { openStep, takeUp } from './walking.ts'

test('an expert translates a lesson, sees what changed since, and a learner reads it in either language', async ({
  page,
  another,
}) => {
  test.slow()
  await page.setViewportSize(phone)
  await signIn(page, 'dewi')
  const title = fresh('Dua bahasa')
  await page.goto('/courses/new')
  await page.getByLabel('Judul').fill(title)
  await page.getByRole('button', { name: 'Mulai menulis' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const course = page.url()
  const write = async (text: string, ...keys: readonly string[]) => {
    await page.goto(course)
    await page.getByRole('link', { name: 'Pelajaran 1', exact: true }).click()
    await page.locator('.lesson-text').click()
    await page.keyboard.press('Control+End')
    for (const key of keys) await page.keyboard.press(key)
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-save-state=server]')).toBeVisible()
    await page.reload()
    await expect(page.locator('.lesson-text')).toContainText(text.trim())
    await expect(page.locator('[data-save-state=server]')).toBeVisible()
  }
  const piece = (said: string) => page.getByRole('listitem').filter({ hasText: said })

  await write('Sapa warga.')
  await write('Dengarkan sampai selesai.')

  await test.step('translates block by block, beside the original', async () => {
    await page.goto(course)
    await page.getByRole('link', { name: 'Terjemahan' }).click()
    await piece('Sapa warga.').getByRole('textbox').fill('Greet **every** citizen.')
    await piece('Sapa warga.').getByRole('button', { name: 'Simpan' }).click()
    await expect(piece('Sapa warga.').getByText('Sesuai')).toBeVisible()
    await piece('Dengarkan').getByRole('textbox').fill('Listen to the end.')
    await piece('Pelajaran 1').getByRole('textbox').fill('Lesson one')
    await piece('Pelajaran 1').getByRole('button', { name: 'Simpan' }).click()
    await expect(piece('Dengarkan').getByText('Sesuai')).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Bagian kursus' }).getByText('Lengkap')).toBeVisible()
    await expectSound(page)
  })

  await test.step('sees word by word what changed since', async () => {
    await write('Lalu jawab.', 'Backspace')
    await page.goto(course)
    await page.getByRole('link', { name: 'Terjemahan' }).click()
    const stale = piece('Dengarkan')
    await expect(stale.getByText('Berubah sejak diterjemahkan')).toBeVisible()
    await stale.getByText('Yang berubah di aslinya').click()
    await expect(stale.locator('ins')).toContainText('Lalu jawab.')
    await expect(stale.getByRole('textbox')).toHaveValue('Listen to the end.')
    await expectSound(page)
  })

  await test.step('publishes', async () => {
    await page.goto(`${course}/details`)
    await page.getByLabel('Ringkasan').fill('Untuk petugas loket yang melayani tamu asing.')
    await page.getByRole('button', { name: 'Simpan keterangan' }).click()
    await expect(page.getByText('Keterangan disimpan.')).toBeVisible()
    await page.goto(`${course}/publications`)
    await page.getByLabel('Mengapa tetap diterbitkan?').fill('Pelajaran pertama dahulu.')
    await page.getByRole('button', { name: 'Terbitkan sekarang' }).click()
    await expect(page.getByText('Terbitan 1 kini dibaca peserta.')).toBeVisible()
  })

  await test.step('a learner reads it in either language, with what is not translated in the original', async () => {
    const learner = await another('agus')
    await takeUp(learner, title, async () => {})
    await openStep(learner, learner.url(), 'Pelajaran 1')
    await expect(learner.getByText('Sapa warga.')).toBeVisible()
    await learner.getByRole('link', { name: 'Baca dalam bahasa Inggris' }).click()
    await expect(learner.getByRole('heading', { level: 1, name: 'Lesson one' })).toBeVisible()
    await expect(learner.locator('strong', { hasText: 'every' })).toBeVisible()
    await expect(learner.locator('p[lang=id]')).toContainText('Dengarkan sampai selesai.Lalu jawab.')
    await expect(learner.getByText('belum diterjemahkan')).toBeVisible()
    await expectSound(learner)
    await learner.getByRole('button', { name: /^Selesai/ }).click()
    await expect(learner).toHaveURL(/completion/)
  })
})
