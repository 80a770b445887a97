import type { Page } from '@playwright/test'
import { expect, expectSound, oneOf, phone, signIn, test } from './journey.ts'
import { lineOf } from './line.ts'

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

// Its worker would fetch over a line of its own.
test.use({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } })

test('a learner on a poor line hears a recording beside its slides, is asked inside it, and goes on with a phone', async ({
  page,
  another,
}) => {
  await signIn(page, person())
  await openIt(page)
  const recording = page.url()
  // A sample is made ready in the first minutes of its server.
  await expect(async () => {
    await page.reload()
    await expect(page.getByLabel('Cara menonton')).toBeVisible({ timeout: 2000 })
  }).toPass({ intervals: [5000] })
  const line = await lineOf(page, 400)

  await test.step('opens at the second that a link names, and plays when asked to', async () => {
    await page.goto(`${recording}?t=46`)
    await expect(page.getByRole('textbox', { name: 'Catatan pada 0.46' })).toBeVisible()
    expect(await isPaused(page)).toBe(true)
    await page.getByRole('button', { name: /^Suara dan slide, / }).click()
    await expect(page.getByText('Anda mendengarkan suaranya sambil melihat slide.')).toBeVisible()
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
    const slide = page.getByRole('img', { name: /^Slide 2 dari 6/ })
    expect(
      await slide.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBe(800)
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
    await line.cut()
    await asked.getByLabel('Empat puluh dua menit').check()
    await asked.getByRole('button', { name: 'Jawab', exact: true }).click()
    await expect(asked.getByText(/tersimpan di perangkat ini/)).toBeVisible()
    await line.mend()
    await expect(asked.getByText(/Hanya 42 menit/)).toBeVisible()
    await asked.getByRole('button', { name: 'Lanjut menonton' }).click()
    await expect.poll(() => second(page)).toBeGreaterThan(51)
    const told = page.waitForResponse(response => response.url().endsWith('/watching'))
    await page.locator('video').evaluate((video: HTMLVideoElement) => video.pause())
    expect((await told).status()).toBe(200)
    expect(await page.locator('video').evaluate((video: HTMLVideoElement) => video.videoHeight)).toBe(0)
  })

  const mobile = await another(person())
  await mobile.setViewportSize(phone)

  await test.step('goes on with a phone where the other device stopped', async () => {
    await mobile.goto(recording)
    await expect(mobile.getByText(/Dilanjutkan dari 0\.5\d\./)).toBeVisible()
    await expect(
      mobile.getByRole('region', { name: 'Soal dalam video' }).getByText('Benar', { exact: true }),
    ).toHaveCount(1)
    await play(mobile, 4)
  })

  await test.step('answers rightly what comes next, and skips what they know', async () => {
    const asked = mobile.getByRole('region', { name: 'Soal pada 1.15' })
    await expect(asked.getByRole('heading', { name: 'Soal pada 1.15' })).toBeFocused()
    await expectSound(mobile)
    await asked.getByLabel(/^Mencatatnya/).check()
    await asked.getByRole('button', { name: 'Jawab', exact: true }).click()
    await asked.getByRole('button', { name: 'Lewati ke 1.56' }).click()
    await expect.poll(() => second(mobile)).toBeGreaterThanOrEqual(116)
    await mobile.locator('video').evaluate((video: HTMLVideoElement) => video.pause())
    const inside = mobile.getByRole('region', { name: 'Soal dalam video' })
    await expect(inside.getByText('Benar', { exact: true })).toHaveCount(2)
  })

  await test.step('notes something at its second, line or no line', async () => {
    await mobile
      .getByRole('navigation', { name: 'Bab' })
      .getByRole('link', { name: /Satu pertanyaan setiap pagi/ })
      .click()
    await mobile.context().setOffline(true)
    await mobile.getByRole('textbox', { name: 'Catatan pada 0.50' }).fill('Tanyakan ini di rapat Senin.')
    await mobile.getByRole('button', { name: 'Simpan catatan' }).first().click()
    const notes = mobile.getByRole('region', { name: 'Catatan Anda' })
    await expect(notes.getByText(/dikirim saat tersambung/).first()).toBeVisible()
    await mobile.context().setOffline(false)
    await expect(notes.getByText(/dikirim saat tersambung/)).toHaveCount(0)
    await expectSound(mobile)
  })

  await test.step('finds a sentence of the talk, which opens where it is said, with the note beside it', async () => {
    await mobile.goto('/seminars')
    await mobile.getByLabel('Cari rekaman').fill('beliau menjawab mencari map')
    await mobile.getByRole('button', { name: 'Cari', exact: true }).click()
    const here = `${new URL(recording).pathname}?t=136`
    const hits = mobile.getByRole('link', { name: /Beliau menjawab: mencari map/ })
    await hits.and(mobile.locator(`[href="${here}"]`)).click()
    await expect(mobile).toHaveURL(`${recording}?t=136`)
    await expect(mobile.getByRole('textbox', { name: 'Catatan pada 2.16' })).toBeVisible()
    const notes = mobile.getByRole('region', { name: 'Catatan Anda' })
    await expect(
      notes.getByRole('paragraph').filter({ hasText: 'Tanyakan ini di rapat Senin.' }),
    ).toBeVisible()
    await notes.getByRole('link', { name: '0.50' }).first().click()
    await expect(mobile.getByRole('textbox', { name: 'Catatan pada 0.50' })).toBeVisible()
  })
})
