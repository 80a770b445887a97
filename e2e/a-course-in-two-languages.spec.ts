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
  const english = `${title} in English`
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
  const lesson = page
    .getByRole('navigation', { name: 'Bagian kursus' })
    .getByRole('link', { name: 'Pelajaran 1' })
  const piece = (said: string) => page.getByRole('listitem').filter({ hasText: said })

  await write('Sapa warga.')
  await write('Dengarkan sampai selesai.')

  const left = (text: string) => expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()

  await test.step('translates what the course is called, which saves itself', async () => {
    await page.goto(course)
    await page.getByRole('link', { name: 'Terjemahan' }).click()
    await piece(title).getByRole('textbox').fill(english)
    await expect(piece(title).getByText('Sesuai', { exact: true })).toBeVisible()
    await expect(page.locator('[data-save-state=server]')).toBeVisible()
    await expectSound(page)
  })

  await test.step('translates block by block, beside the original, going on by keyboard', async () => {
    await lesson.click()
    await left('Tinggal 3 dari 3')
    await piece('Pelajaran 1').getByRole('textbox').fill('Lesson one')
    await page.keyboard.press('Control+Enter')
    await expect(piece('Sapa warga.').getByRole('textbox')).toBeFocused()
    await page.keyboard.type('Greet **every** citizen.')
    await page.keyboard.press('Control+Enter')
    await expect(piece('Dengarkan').getByRole('textbox')).toBeFocused()
    await page.keyboard.type('Listen to the end.')
    await left('Semua di bagian ini sudah diterjemahkan')
    await expect(piece('Dengarkan').getByText('Sesuai', { exact: true })).toBeVisible()
    await page.reload()
    await expect(piece('Sapa warga.').getByRole('textbox')).toHaveValue('Greet **every** citizen.')
    await expect(page.getByRole('navigation', { name: 'Bagian kursus' }).getByText('Lengkap')).toHaveCount(1)
    await expectSound(page)
  })

  await test.step('sees word by word what changed since', async () => {
    await write('Lalu jawab.', 'Backspace')
    await page.goto(course)
    await page.getByRole('link', { name: 'Terjemahan' }).click()
    await lesson.click()
    await left('Tinggal 1 dari 3')
    await page.getByRole('link', { name: 'Hanya yang belum atau berubah' }).click()
    await expect(piece('Sapa warga.')).toHaveCount(0)
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
    await learner.getByRole('button', { name: 'Baca dalam bahasa Inggris' }).click()
    await expect(learner.getByRole('heading', { level: 1, name: 'Lesson one' })).toBeVisible()
    await expect(learner.locator('strong', { hasText: 'every' })).toBeVisible()
    await expect(learner.locator('p[lang=id]')).toContainText('Dengarkan sampai selesai.Lalu jawab.')
    await expect(learner.getByText('belum diterjemahkan')).toBeVisible()
    await expectSound(learner)
    await test.step('and all of the course from then on', async () => {
      await learner.getByRole('link', { name: english }).click()
      await expect(learner.getByRole('heading', { level: 1, name: english })).toBeVisible()
      await expect(learner.getByRole('link', { name: 'Lesson one' }).first()).toBeVisible()
      await expectSound(learner)
      await learner.goto('/')
      await expect(learner.getByText(english)).toBeVisible()
      await learner.getByRole('link', { name: english }).click()
      await expect(learner.getByRole('heading', { level: 1, name: english })).toBeVisible()
      await openStep(learner, learner.url(), 'Lesson one')
    })
    await learner.getByRole('button', { name: /^Selesai/ }).click()
    await expect(learner).toHaveURL(/completion/)
  })
})
