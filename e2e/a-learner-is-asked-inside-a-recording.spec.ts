import type { Page } from '@playwright/test'
import { expect, expectSound, oneOf, phone, signIn, test } from './journey.ts'

const title = 'Inovasi Layanan Dimulai dari Satu Menit'
const person = () => oneOf('grace.wowor', 'salmah.effendi', 'afrizal.koto')

const openIt = async (page: Page) => {
  await page.goto('/seminars')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}
const second = (page: Page) => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime)
const isPaused = (page: Page) => page.locator('video').evaluate((video: HTMLVideoElement) => video.paused)
const play = (page: Page, rate = 1) =>
  page.locator('video').evaluate((video: HTMLVideoElement, speed) => {
    video.playbackRate = speed
    void video.play().catch(() => undefined)
  }, rate)

test('a learner is asked inside a recording, hears what explains it, skips what they know, and notes what to ask', async ({
  page,
  context,
  another,
}) => {
  await page.setViewportSize(phone)
  await signIn(page, person())
  await openIt(page)
  const recording = page.url()

  await test.step('opens at the second that a link names, and plays when asked to', async () => {
    await page.goto(`${recording}?t=46`)
    await expect(page.getByLabel('Catatan pada 0.46')).toBeVisible()
    expect(await isPaused(page)).toBe(true)
  })

  await test.step('reads captions in the size and colours of their choice', async () => {
    await page.getByText('Tampilan teks').click()
    await page.getByLabel('Sangat besar').check()
    await page.getByLabel('Hitam di atas putih').check()
    await play(page)
    await expect(page.locator('[data-captions]')).toHaveText(/Selebihnya, ia menunggu/)
    const drawn = await page
      .locator('[data-captions] p')
      .evaluate(line => getComputedStyle(line).backgroundColor)
    expect(drawn).toBe('rgb(255, 255, 255)')
  })

  await test.step('answers wrongly, and is led to what explains it', async () => {
    const asked = page.getByRole('region', { name: 'Soal pada 0.50' })
    await expect(asked.getByRole('heading', { name: 'Soal pada 0.50' })).toBeFocused()
    expect(await isPaused(page)).toBe(true)
    await expectSound(page)
    await asked.getByLabel('Dua hari').check()
    await asked.getByRole('button', { name: 'Jawab', exact: true }).click()
    await expect(asked.getByText('Belum tepat')).toBeVisible()
    await expectSound(page)
    await asked.getByRole('button', { name: 'Lihat penjelasannya, 0.31–0.50' }).click()
    await expect.poll(() => second(page)).toBeLessThan(49)
    await play(page, 4)
  })

  await test.step('is asked again after it, and answers on a line that is cut: it is kept, and graded once', async () => {
    const asked = page.getByRole('region', { name: 'Soal pada 0.50' })
    await expect(asked).toBeVisible()
    await context.setOffline(true)
    await asked.getByLabel('Empat puluh dua menit').check()
    await asked.getByRole('button', { name: 'Jawab', exact: true }).click()
    await expect(asked.getByText(/tersimpan di perangkat ini/)).toBeVisible()
    await context.setOffline(false)
    await expect(asked.getByText(/Hanya 42 menit/)).toBeVisible()
    await asked.getByRole('button', { name: 'Lanjut menonton' }).click()
    await play(page, 4)
  })

  await test.step('answers rightly what comes next, and skips what they know', async () => {
    const asked = page.getByRole('region', { name: 'Soal pada 1.15' })
    await asked.getByLabel(/^Mencatatnya/).check()
    await asked.getByRole('button', { name: 'Jawab', exact: true }).click()
    await asked.getByRole('button', { name: 'Lewati ke 1.56' }).click()
    await expect.poll(() => second(page)).toBeGreaterThanOrEqual(116)
    await page.locator('video').evaluate((video: HTMLVideoElement) => video.pause())
    const inside = page.getByRole('region', { name: 'Soal dalam video' })
    await expect(inside.getByText('Benar', { exact: true })).toHaveCount(2)
  })

  await test.step('notes something at its second, line or no line', async () => {
    await page
      .getByRole('navigation', { name: 'Bab' })
      .getByRole('link', { name: /Satu pertanyaan setiap pagi/ })
      .click()
    await context.setOffline(true)
    await page.getByLabel('Catatan pada 0.50').fill('Tanyakan ini di rapat Senin.')
    await page.getByRole('button', { name: 'Simpan catatan' }).first().click()
    const notes = page.getByRole('region', { name: 'Catatan Anda' })
    await expect(notes.getByText(/dikirim saat tersambung/).first()).toBeVisible()
    await context.setOffline(false)
    await expect(notes.getByText(/dikirim saat tersambung/)).toHaveCount(0)
    await expectSound(page)
  })

  await test.step('goes on with another device', async () => {
    const office = await another(person())
    await openIt(office)
    await expect(
      office.getByRole('region', { name: 'Soal dalam video' }).getByText('Benar', { exact: true }),
    ).toHaveCount(2)
    const notes = office.getByRole('region', { name: 'Catatan Anda' })
    await expect(
      notes.getByRole('paragraph').filter({ hasText: 'Tanyakan ini di rapat Senin.' }),
    ).toBeVisible()
    await notes.getByRole('link', { name: '0.50' }).first().click()
    await expect(office.getByLabel('Catatan pada 0.50')).toBeVisible()
    await expectSound(office)
  })
})
