import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, expectPlainlySound, expectSound, fresh, phone, signIn, test } from './journey.ts'

const srt = `1
00:00:00,000 --> 00:00:06,000
Selamat pagi, Bapak dan Ibu dari be ka en.

2
00:00:06,500 --> 00:00:12,000
Kata inovasi sering terdengar besar.

3
00:00:13,000 --> 00:00:19,000
Hari ini tentang sau menit.
`

const marked = (element: HTMLElement) =>
  element instanceof HTMLTextAreaElement
    ? element.value.slice(element.selectionStart, element.selectionEnd)
    : ''
const word = (page: Page, text: string) =>
  page.locator('[data-word]').filter({ hasText: new RegExp(`^${text.replace('.', '\\.')}$`) })

test('an author brings captions in, corrects them by keyboard and says that they are checked', async ({
  page,
  another,
}) => {
  test.slow()
  const title = fresh('Teks dari loket')
  await signIn(page, 'agus')
  await page.goto('/recordings/new')
  await page.getByLabel('Judul').fill(title)
  await page.getByRole('button', { name: 'Mulai menulis' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

  await test.step('brings in an SRT file', async () => {
    const captions = page.locator('form', { has: page.getByRole('button', { name: 'Unggah teks' }) })
    await captions.getByLabel('Berkas').setInputFiles({
      name: 'teks.srt',
      mimeType: 'application/x-subrip',
      buffer: Buffer.from(srt),
    })
    await captions.getByRole('button', { name: 'Unggah teks' }).click()
    await expect(page.getByText('3 baris')).toBeVisible()
    await expect(page.getByText('Belum diperiksa', { exact: true })).toBeVisible()
    await expectSound(page)
  })

  await page.getByRole('link', { name: /Periksa dan sunting/ }).click()
  await expect(page.getByText('Videonya belum ada, atau belum siap diputar.')).toBeVisible()
  await expectSound(page)
  const saved = page.locator('[data-save-state=server]')
  const field = page.getByRole('textbox', { name: /Baris pada/ })

  await test.step('writes, splits, joins and takes back without a mouse', async () => {
    await word(page, 'inovasi').click()
    await expect(field).toHaveValue('Kata inovasi sering terdengar besar.')
    expect(await field.evaluate(marked)).toBe('inovasi')
    await page.keyboard.type('perubahan')
    await expect(field).toHaveValue('Kata perubahan sering terdengar besar.')
    await page.keyboard.press('Alt+ArrowDown')
    await expect(field).toHaveValue('Hari ini tentang sau menit.')
    await page.keyboard.press('End')
    await page.keyboard.press('Alt+ArrowUp')
    await expect(field).toHaveValue(/^Kata perubahan/)
    await page.keyboard.press('End')
    for (let letter = 0; letter < 'terdengar besar.'.length; letter++) await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expect(field).toHaveValue('terdengar besar.')
    await page.keyboard.press('Backspace')
    await expect(field).toHaveValue('Kata perubahan sering terdengar besar.')
    await page.keyboard.press('Control+z')
    await expect(field).toHaveValue('Kata perubahan sering')
    await expectSound(page)
    await page.keyboard.press('Control+Shift+z')
    await expect(field).toHaveValue('Kata perubahan sering terdengar besar.')
    await page.keyboard.press('Escape')
    await expect(field).toHaveCount(0)
    await word(page, 'sau').click()
    await page.keyboard.type('satu')
    await expect(saved).toBeVisible()
  })

  await test.step('finds it again after a reload', async () => {
    await page.reload()
    await expect(page.getByRole('button', { name: 'Hari ini tentang satu menit.' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Kata perubahan sering terdengar besar.' })).toBeVisible()
  })

  await test.step('is shown both words when the same line is written on another page too', async () => {
    const other = await another('agus')
    await other.goto(page.url())
    await word(other, 'menit.').click()
    await other.keyboard.type('jam.')
    await expect(other.locator('[data-save-state=server]')).toBeVisible()
    await word(page, 'menit.').click()
    await page.keyboard.type('pekan.')
    await expect(page.getByText('Rekan Anda mengubah baris yang sama')).toBeVisible()
    await expect(page.getByRole('alert').getByText('Hari ini tentang satu jam.')).toBeVisible()
    await expect(page.getByRole('alert').getByText('Hari ini tentang satu pekan.')).toBeVisible()
    await expectSound(page)
    await page.getByRole('button', { name: 'Pakai tulisan saya' }).click()
    await expect(page.getByText('Rekan Anda mengubah baris yang sama')).toHaveCount(0)
    await expect(saved).toBeVisible()
    await other.reload()
    await expect(other.getByRole('button', { name: 'Hari ini tentang satu pekan.' })).toBeVisible()
  })

  await test.step('says that it is checked, and takes it along as WebVTT', async () => {
    await page.getByRole('button', { name: 'Tandai sudah diperiksa' }).click()
    await expect(page.getByText(/^Diperiksa oleh Agus Prasetyo, S.T. pada /)).toBeVisible()
    const arriving = page.waitForEvent('download')
    await page.getByRole('link', { name: 'WebVTT' }).click()
    const file = await (await arriving).path()
    expect(readFileSync(file, 'utf8')).toContain(
      '00:00:13.000 --> 00:00:19.000\nHari ini tentang satu pekan.',
    )
    await expectSound(page)
  })

  await test.step('has a name always spelled so, and finds it so in what comes in next', async () => {
    await word(page, 'be').click()
    await field.fill('Selamat pagi, Bapak dan Ibu dari BKN.')
    await page.getByRole('button', { name: 'Selalu tulis "be ka en" sebagai "BKN"' }).click()
    await expect(page.getByText('"BKN" ada di glosarium')).toBeVisible()
    await expectSound(page)
    await expect(saved).toBeVisible()
    await page.getByRole('link', { name: 'Video', exact: true }).click()
    const captions = page.locator('form', { has: page.getByRole('button', { name: 'Unggah teks' }) })
    await captions.getByLabel('Bahasa').selectOption('id')
    const again = { name: 'lagi.srt', mimeType: 'application/x-subrip', buffer: Buffer.from(srt) }
    await captions.getByLabel('Berkas').setInputFiles(again)
    await captions.getByRole('button', { name: 'Unggah teks' }).click()
    await expect(page.getByText('Belum diperiksa', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: /Periksa dan sunting/ }).click()
    await word(page, 'BKN.').click()
    await page.getByRole('button', { name: 'Kembalikan "be ka en."' }).click()
    await expect(field).toHaveValue('Selamat pagi, Bapak dan Ibu dari be ka en.')
    await expect(saved).toBeVisible()
    await page.goto('/glossary')
    await expect(page.getByRole('rowheader', { name: 'BKN' })).toBeVisible()
    await expectSound(page)
    await page.getByRole('button', { name: 'Hapus be ka en dari glosarium' }).click()
    await expect(page.getByText('Dihapus dari glosarium.')).toBeVisible()
  })
})

test('on a phone the words of the sample are heard, and the uncertain ones found', async ({ page }) => {
  await page.setViewportSize(phone)
  await signIn(page, 'agus')
  await page.goto('/recordings')
  await page.getByRole('link', { name: 'Inovasi Layanan Dimulai dari Satu Menit' }).first().click()
  await page.getByRole('link', { name: /Periksa dan sunting.*Inggris/ }).click()
  await expect(page.getByText('Teks otomatis, belum diperiksa')).toBeVisible()
  await expect(page.getByText('4 kata belum pasti')).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: 'Kata belum pasti berikutnya' }).click()
  await expect(page.getByRole('textbox', { name: /Baris pada 0.20/ })).toBeVisible()
  const video = page.locator('video')
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime))
    .toBeGreaterThan(20)
  await page.getByRole('button', { name: 'Kata ini benar' }).click()
  await expect(page.getByText('3 kata belum pasti')).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByText('4 kata belum pasti')).toBeVisible()
  await expect(page.locator('[data-save-state=server]')).toBeVisible()
})

test('a learner is told what nobody has checked', async ({ page }) => {
  await signIn(page, 'siti')
  await page.goto('/seminars')
  await page.getByRole('link', { name: 'Inovasi Layanan Dimulai dari Satu Menit' }).click()
  await expect(page.getByText(/^Diperiksa oleh Agus Prasetyo, S.T. pada /)).toBeVisible()
  await page.getByLabel('Bahasa transkrip').selectOption('en')
  await expect(page.getByText('Teks otomatis, belum diperiksa')).toBeVisible()
  await expectSound(page)
})

test('without JavaScript captions are corrected as a file', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page, 'agus')
  await page.goto('/recordings')
  await page.getByRole('link', { name: 'Inovasi Layanan Dimulai dari Satu Menit' }).first().click()
  await page.getByRole('link', { name: /Periksa dan sunting.*Inggris/ }).click()
  const source = page.getByLabel('Seluruh teks sebagai WebVTT')
  const right = await source.inputValue()
  await source.fill('WEBVTT\n\n00:05.000 --> 00:04.000\nTerbalik')
  await page.getByRole('button', { name: 'Simpan teks' }).click()
  await expect(page.getByText('Baris 3: waktu selesai lebih awal dari waktu mulai.')).toBeVisible()
  await expect(source).toHaveValue(/Terbalik/)
  await expectPlainlySound(page, browser)
  await source.fill(right)
  await page.getByRole('button', { name: 'Simpan teks' }).click()
  await expect(page.getByText('Teks disimpan.')).toBeVisible()
  await context.close()
})
