import { expect, expectSound, fresh, phone, signIn, test } from './journey.ts'

const folder = 'content/seminars/inovasi-layanan'

test.use({ viewport: phone })

test('an author adds slides and corrects a time, and a learner listens to sound and slides', async ({
  page,
  another,
}) => {
  test.slow()
  const title = fresh('Slide di samping suara')
  await signIn(page, 'agus')
  await page.goto('/recordings/new')
  await page.getByLabel('Judul').fill(title)
  await page.getByRole('button', { name: 'Mulai menulis' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const address = page.url()

  await test.step('uploads the video and its slides', async () => {
    const video = page.locator('form', { has: page.getByRole('button', { name: 'Unggah video' }) })
    await video.getByLabel('Berkas').setInputFiles(`${folder}/recording.mp4`)
    await video.getByRole('button', { name: 'Unggah video' }).click()
    await expect(page.getByText('3.07 · 2,8 MB')).toBeVisible()
    const slides = page.locator('form', { has: page.getByRole('button', { name: 'Unggah slide' }) })
    const broken = { name: 'rusak.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nrusak') }
    await slides.getByLabel('Berkas').setInputFiles(broken)
    await slides.getByRole('button', { name: 'Unggah slide' }).click()
    await expect(page.getByText('Berkas ini tidak dapat dibaca sebagai PDF.')).toBeVisible({
      timeout: 120_000,
    })
    await expectSound(page)
    await slides.getByLabel('Berkas').setInputFiles(`${folder}/slides.pdf`)
    await slides.getByRole('button', { name: 'Unggah slide' }).click()
    await expect(page.getByText('slides.pdf: 6 slide, belum ada waktu tampilnya.')).toBeVisible({
      timeout: 120_000,
    })
    await expectSound(page)
  })

  await test.step('finds the times suggested from the video, and corrects one', async () => {
    await page.getByRole('link', { name: 'Atur waktu slide' }).click()
    await expect(page.getByRole('heading', { name: 'Waktu slide' })).toBeVisible()
    await expect(async () => {
      await page.reload()
      await expect(page.getByText('Waktu di bawah diusulkan dari videonya.')).toBeVisible({ timeout: 2000 })
    }).toPass({ timeout: 300_000, intervals: [5000] })
    await expect(page.getByLabel('Mulai tampil slide 3')).toHaveValue(/^0\.5[01]$/)
    await expectSound(page)
    const fourth = page.getByLabel('Mulai tampil slide 4')
    await fourth.fill('satu')
    await page.getByRole('button', { name: 'Simpan waktu' }).click()
    await expect(page.getByText('Tulis waktu seperti 1.30, atau beberapa dengan koma.')).toBeVisible()
    await expectSound(page)
    await fourth.fill('1.18')
    await fourth.press('ArrowDown')
    await expect(fourth).toHaveValue('1.17')
    await page.getByRole('button', { name: 'Simpan waktu' }).click()
    await expect(page.getByText('Waktu slide tersimpan.')).toBeVisible()
    await expectSound(page)
  })

  await test.step('takes the titles of slides for chapters, and a digest for a page', async () => {
    await page.getByRole('link', { name: 'Kembali ke video' }).click()
    await page.locator('summary', { hasText: 'usulan bab' }).click()
    await page.getByRole('button', { name: 'Ambil semua' }).click()
    await expect(page.getByText('Usulan menjadi bab. Periksa judulnya.')).toBeVisible()
    await page.getByRole('link', { name: 'Halaman', exact: true }).click()
    await page.getByRole('link', { name: 'Susun rangkuman dari rekaman' }).click()
    await expect(page.getByRole('heading', { name: 'Rangkuman rekaman' })).toBeVisible()
    await expectSound(page)
    await page.getByRole('button', { name: 'Letakkan rancangannya' }).click()
    await expect(page.locator('.lesson-text').getByText(/Belum diperiksa siapa pun/)).toBeVisible()
    await expect(
      page.locator('.lesson-text').getByText('Satu pertanyaan setiap pagi', { exact: true }),
    ).toBeVisible()
  })

  await test.step('publishes', async () => {
    await page.goto(`${address}/details`)
    await page.getByLabel('Ringkasan').fill('Suara dan slide untuk sambungan lambat.')
    await page.getByRole('button', { name: 'Simpan keterangan' }).click()
    await expect(page.getByText('Keterangan disimpan.')).toBeVisible()
    await page.getByRole('link', { name: 'Terbitan', exact: true }).click()
    await page.getByLabel('Mengapa tetap diterbitkan?').fill('Teks menyusul.')
    await page.getByRole('button', { name: 'Terbitkan sekarang' }).click()
    await expect(page.getByText('Terbitan 1 kini dibaca peserta.')).toBeVisible()
  })

  const learner = await another('siti')
  await learner.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  )
  await learner.goto(`${address.replace('/recordings/', '/seminars/')}?from=60`)

  await test.step('on a device that saves data it begins with the sound and the slides', async () => {
    await expect(
      learner.getByText('Perangkat Anda menghemat data, jadi kami mulai dengan suara dan slidenya.'),
    ).toBeVisible()
    await expect(
      learner.getByText(/^3\.07, [4-7]\d\d KB\. Diputar hanya bila Anda menekan putar\./),
    ).toBeVisible()
    await expectSound(learner)
    await expect(learner.getByRole('img', { name: /^Slide 3 dari 6/ })).toBeVisible()
    const video = learner.locator('video')
    const second = () => video.evaluate((element: HTMLVideoElement) => element.currentTime)
    await video.evaluate((element: HTMLVideoElement) => void element.play().catch(() => undefined))
    await expect.poll(second).toBeGreaterThan(60.5)
    const list = learner.getByRole('navigation', { name: 'Slide' })
    await list.getByRole('link', { name: /Slide 4/ }).click()
    const slide = learner.getByRole('img', { name: /^Slide 4 dari 6: Mencoba kecil, mengukur jujur/ })
    await expect(slide).toBeVisible()
    expect(
      await slide.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBe(800)
    await expect.poll(second).toBeGreaterThan(78)
    expect(await video.evaluate((element: HTMLVideoElement) => element.videoHeight)).toBe(0)
    await video.evaluate((element: HTMLVideoElement) => element.pause())
    await expectSound(learner)
  })

  await test.step('and the picture is one press away', async () => {
    await learner.getByRole('button', { name: /^Dengan gambar, / }).click()
    await expect(learner.getByRole('img', { name: /^Slide 4 dari 6/ })).toBeHidden()
    const height = () => learner.locator('video').evaluate((element: HTMLVideoElement) => element.videoHeight)
    await expect.poll(height).toBe(240)
    await learner.getByRole('button', { name: 'Jendela kecil' }).click()
    const isAway = () => learner.evaluate(() => document.pictureInPictureElement?.tagName)
    await expect.poll(isAway).toBe('VIDEO')
    await learner.getByRole('button', { name: 'Kembali ke halaman' }).click()
    await expect.poll(isAway).toBeUndefined()
    await learner.setViewportSize({ width: 1280, height: 800 })
    await expect(learner.getByRole('img', { name: /^Slide 4 dari 6/ })).toBeVisible()
    await expectSound(learner)
  })
})
