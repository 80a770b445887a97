import type { Page } from '@playwright/test'
import { alive, expect, expectSound, oneOf, phone, signIn, signOut, test } from './journey.ts'
import { stopOf, takeUp } from './walking.ts'

test.use({ viewport: phone })

/** Addresses of the lessons and pictures that lie on the device. */
const onDevice = (page: Page) =>
  page.evaluate(async () =>
    (await (await caches.open('packs')).keys()).map(({ url }) => new URL(url).pathname),
  )

test('a part of a path is taken along, read and finished without a connection, and recorded once', async ({
  page,
  context,
}) => {
  const [first, second] = ['Dari lemari ke layar', 'Menamai dan menata berkas']
  await signIn(page, oneOf('rosdiana.parenrengi', 'elias.rumaropen', 'otniel.yoku'))
  await takeUp(page, 'Langkah Pertama Kantor Digital', () => Promise.resolve())
  const walk = page.url()
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))

  await test.step('sees what it weighs, and keeps it', async () => {
    await page.getByRole('link', { name: 'Belajar tanpa sinyal' }).click()
    await expect(page.getByText(/3 pelajaran · \d+ menit · sekitar \d/)).toBeVisible()
    await expectSound(page)
    await page.getByRole('button', { name: 'Simpan di perangkat ini' }).click()
    await expect(page.getByText('Tersimpan di perangkat ini')).toBeVisible()
    await expectSound(page)
  })

  await test.step('reads and answers without a connection', async () => {
    await context.setOffline(true)
    await page.getByRole('link', { name: first }).click()
    await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible()
    await alive(page.getByRole('button', { name: 'Periksa jawaban' }))
    await page.getByRole('main').getByRole('textbox').fill('Ctrl + Z')
    await page.getByRole('button', { name: 'Periksa jawaban' }).click()
    await expect(page.getByText('Jawaban tersimpan di perangkat ini')).toBeVisible()
    await page.getByRole('button', { name: 'Selesai, lanjutkan' }).click()
    await expect(page.getByText('Selesai, dan tersimpan di perangkat ini')).toBeVisible()
    await expectSound(page)
  })

  await test.step('goes on to a lesson that was not open when the connection went', async () => {
    await page.getByRole('link', { name: 'Langkah berikutnya' }).click()
    await expect(page.getByRole('heading', { level: 1, name: second })).toBeVisible()
    await expect(page.getByText('Anda membaca lebih dulu')).toBeVisible()
    await alive(page.getByRole('button', { name: 'Periksa jawaban' }))
    await page.locator('input[value="d"]').check()
    await page.getByRole('button', { name: 'Periksa jawaban' }).click()
    await page.getByRole('button', { name: 'Selesai, lanjutkan' }).click()
    await expect(page.getByText('Selesai, dan tersimpan di perangkat ini')).toBeVisible()
    await page.reload()
    await expect(page.getByText('Selesai, dan tersimpan di perangkat ini')).toBeVisible()
  })

  await test.step('has both recorded once there is a connection', async () => {
    await context.setOffline(false)
    await expect(
      page.getByText('2 pelajaran yang Anda selesaikan tanpa koneksi sudah tercatat'),
    ).toBeVisible()
    await page.goto(walk)
    for (const title of [first, second]) await expect(stopOf(page, title)).toContainText('Selesai')
    expect(await page.evaluate(() => Object.keys(localStorage).filter(key => key.includes('deeds')))).toEqual(
      [],
    )
  })

  await test.step('leaves nothing on the device when signing out', async () => {
    expect((await onDevice(page)).length).toBeGreaterThanOrEqual(3)
    await signOut(page)
    expect(await onDevice(page)).toEqual([])
  })
})

test('what a lesson has to listen to is taken along, and played without a connection', async ({
  page,
  context,
}) => {
  const lesson = 'Mendengar sebelum menjawab'
  await signIn(page, oneOf('elias.rumaropen', 'otniel.yoku', 'rosdiana.parenrengi'))
  await takeUp(page, 'Pelayanan Publik Prima', () => Promise.resolve())
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.getByRole('link', { name: 'Belajar tanpa sinyal' }).click()
  await page.getByRole('button', { name: 'Simpan di perangkat ini' }).first().click()
  await expect(page.getByText('Tersimpan di perangkat ini').first()).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('link', { name: lesson }).click()
  await expect(page.getByRole('heading', { level: 1, name: lesson })).toBeVisible()
  const listens = page.locator('audio')
  await expect
    .poll(() =>
      listens.evaluate(async (audio: HTMLAudioElement) => {
        audio.preload = 'auto'
        audio.load()
        await new Promise(done => audio.addEventListener('loadedmetadata', done, { once: true }))
        audio.currentTime = audio.duration / 2
        await new Promise(done => audio.addEventListener('seeked', done, { once: true }))
        return audio.currentTime > 1
      }),
    )
    .toBe(true)
})
