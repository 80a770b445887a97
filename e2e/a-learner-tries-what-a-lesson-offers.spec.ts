import type { Page } from '@playwright/test'
import { alive, expect, expectSound, phone, signIn, test } from './journey.ts'
import { takeUp } from './walking.ts'

/** The lesson as a learner meets it. */
async function lesson(page: Page, title: string) {
  await page.goto('/courses')
  await page
    .getByRole('link', { name: /^Kantor Digital/ })
    .first()
    .click()
  await page.getByRole('link', { name: title, exact: true }).first().click()
  await expect(page).toHaveURL(/\/parts\//)
  await page.goto(page.url().replace('/parts/', '/preview/'))
}

test.beforeEach(({ page }) => page.setViewportSize(phone))

test('a learner turns cards and takes a paper along', async ({ page }) => {
  await signIn(page, 'ida')
  await lesson(page, 'Menamai dan menata berkas')
  const card = page.locator('summary', { hasText: 'Apa yang berdiri paling depan' })
  const back = page.locator('details', { has: card }).getByText('berkas berurutan sendiri')
  await expect(back).toBeHidden()
  await card.focus()
  await page.keyboard.press('Enter')
  await expect(back).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: 'Tutup dan acak kartu' }).click()
  await expect(back).toBeHidden()

  const fetched = page.waitForEvent('download')
  await page.getByRole('link', { name: /^Kartu rumus nama berkas.*PDF/ }).click()
  expect((await fetched).suggestedFilename()).toBe('kartu-nama-berkas.pdf')
})

test('a learner plays a conversation by keyboard, and again', async ({ page }) => {
  await signIn(page, 'ida')
  await lesson(page, 'Surat tanpa kertas')
  const talk = page.getByRole('region', { name: 'Warga ragu pada surat tanpa stempel' })
  await talk.getByRole('button', { name: 'Sekarang memang begitu aturannya, Pak.' }).focus()
  await page.keyboard.press('Enter')
  await expect(talk.locator('li:focus')).toContainText('Aturan, aturan.')
  const again = page.waitForResponse(/\.data/)
  await page.getByRole('link', { name: 'Surat tanpa kertas', exact: true }).click()
  await again
  await talk.locator('li', { hasText: 'Aturan, aturan.' }).focus()
  await page.keyboard.press('Tab')
  await expect(talk.getByRole('button', { name: /^Tiga jam itu jauh/ })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(talk.getByRole('button', { name: /^Itu urusan bank/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(talk.locator('li:focus')).toContainText('Berakhir buruk')
  await expectSound(page)
  await talk.getByRole('button', { name: 'Ulangi dari awal' }).click()
  await talk.getByRole('button', { name: /^Wajar Bapak bertanya/ }).click()
  await talk.getByRole('button', { name: /^Yang sah berkasnya/ }).click()
  await expect(talk.locator('li:focus')).toContainText('Berakhir baik')

  await page.emulateMedia({ media: 'print' })
  await expect(talk.getByText('Lain kali saya minta yang pakai stempel saja.')).toBeVisible()
})

test('what a learner ticks stays on the device', async ({ page }) => {
  await signIn(page, 'ida')
  await lesson(page, 'Aman setiap hari')
  const list = page.getByRole('group', { name: 'Sebelum pulang' })
  await list.getByLabel(/^Layar terkunci/).check()
  await expect(list.getByText('1 dari 5 selesai.')).toBeVisible()
  await page.reload()
  await expect(list.getByLabel(/^Layar terkunci/)).toBeChecked()
  await list.getByLabel(/^Layar terkunci/).uncheck()
  await page.reload()
  await expect(list.getByText('0 dari 5 selesai.')).toBeVisible()
})

test('a learner looks at pictures closely, and fetches a video only when they wish', async ({ page }) => {
  await signIn(page, 'ida')
  await lesson(page, 'Mengajak rekan ikut berubah')
  const picture = page.getByRole('link', { name: /^Pohon folder tiga tingkat/ })
  await alive(picture)
  await picture.click()
  const large = page.getByRole('dialog', { name: 'Urusan, tahun, kegiatan' })
  await expect(large.getByRole('img')).toBeVisible()
  await expectSound(page)
  await large.getByRole('button', { name: 'Berikutnya' }).click()
  await expect(page.getByRole('dialog', { name: 'Saring, jangan gulir' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).host))
  await page.reload()
  await expect(page.getByRole('button', { name: 'Muat dari YouTube' })).toBeVisible()
  expect(new Set(asked).size).toBe(1)
  await page.getByRole('button', { name: 'Muat dari YouTube' }).click()
  const frame = page.getByTitle(/^Derek Sivers/)
  await expect(frame).toHaveAttribute('src', 'https://www.youtube-nocookie.com/embed/V74AxCqOTvg?rel=0')
  await expect.poll(() => asked).toContain('www.youtube-nocookie.com')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner reads cards, a conversation and a formula all the same', async ({ page }) => {
    await signIn(page, 'ida')
    await lesson(page, 'Menemukan kembali dalam satu menit')
    await expect(page.locator('math')).toBeVisible()
    await lesson(page, 'Surat tanpa kertas')
    const talk = page.getByRole('region', { name: 'Warga ragu pada surat tanpa stempel' })
    await talk.locator('summary', { hasText: 'Wajar Bapak bertanya' }).click()
    await talk.locator('summary', { hasText: 'Yang sah berkasnya' }).click()
    await expect(talk.getByText('Berakhir baik')).toBeVisible()
  })
})

test('a learner finds every term of a course in one list, and where it is explained', async ({ page }) => {
  await signIn(page, 'siti')
  await takeUp(page, 'Pelayanan Publik Prima')
  await page.getByRole('link', { name: 'Istilah', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Istilah' })).toBeVisible()
  await expect(page.getByRole('main').locator('dt')).toHaveText([
    /^Survei kepuasan masyarakat \(SKM\)/,
    'Unsur pelayanan',
  ])
  await expect(page.getByText('Pengaduan sebagai petunjuk').first()).toBeVisible()
  await expectSound(page)
})
