import {
  expect,
  expectPlainlySound,
  expectSound,
  fresh,
  phone,
  signIn,
  signInByForm,
  test,
} from './journey.ts'

const folder = 'content/seminars/inovasi-layanan'
const wrongCaptions = 'WEBVTT\n\n00:05.000 --> 00:04.000\nTerbalik'

test.use({ viewport: phone })

test('an expert shares a recording, and a colleague watches it and goes on where they stopped', async ({
  page,
  another,
}) => {
  test.slow()
  const title = fresh('Cerita dari loket')
  await signInByForm(page, 'agus')
  await expectSound(page)
  await page.goto('/recordings')
  await expectSound(page)
  await page.goto('/recordings/new')
  await expectSound(page)
  await page.getByLabel('Judul').fill(title)
  await page.getByRole('button', { name: 'Mulai menulis' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expectSound(page)

  await test.step('uploads the video; its poster comes from it', async () => {
    const video = page.locator('form', { has: page.getByRole('button', { name: 'Unggah video' }) })
    await video.getByLabel('Berkas').setInputFiles(`${folder}/recording.mp4`)
    await video.getByRole('button', { name: 'Unggah video' }).click()
    await expect(page.getByText('3.07 · 2,8 MB')).toBeVisible({ timeout: 30_000 })
    await expectSound(page)
  })

  await test.step('is told the line that is wrong, then gives the right captions', async () => {
    const captions = page.locator('form', { has: page.getByRole('button', { name: 'Unggah teks' }) })
    const faulty = { name: 'salah.vtt', mimeType: 'text/vtt', buffer: Buffer.from(wrongCaptions) }
    await captions.getByLabel('Berkas').setInputFiles(faulty)
    await captions.getByRole('button', { name: 'Unggah teks' }).click()
    await expect(page.getByText('Baris 3: waktu selesai lebih awal dari waktu mulai.')).toBeVisible()
    await captions.getByLabel('Berkas').setInputFiles(`${folder}/captions.id.vtt`)
    await captions.getByRole('button', { name: 'Unggah teks' }).click()
    await expect(page.getByText('29 baris')).toBeVisible()
  })

  await test.step('names a chapter and the speaker', async () => {
    await page.getByLabel('Mulai', { exact: true }).fill('1.15')
    await page.getByLabel('Judul bab').fill('Mencoba kecil')
    await page.getByRole('button', { name: 'Tambah bab' }).click()
    await expect(page.getByText('Bab disimpan.')).toBeVisible()
    await page.locator('summary', { hasText: 'Mencoba kecil' }).click()
    const chapter = page.getByRole('listitem').filter({ hasText: 'Mencoba kecil' })
    await chapter.getByLabel('Mulai').fill('satu')
    await chapter.getByRole('button', { name: 'Simpan bab' }).click()
    await expect(chapter.getByText('Tulis menit dan detik, misalnya 1.30.')).toBeVisible()
    await expectSound(page)
    await chapter.getByLabel('Mulai').fill('1.15')
    await chapter.getByLabel('Judul bab').fill('Mencoba kecil, mengukur jujur')
    await chapter.getByRole('button', { name: 'Simpan bab' }).click()
    await expect(page.getByText('Mencoba kecil, mengukur jujur', { exact: true })).toBeVisible()
    await page.getByLabel('Narasumber').fill('Agus Prasetyo')
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await expect(page.getByText('Disimpan.', { exact: true })).toBeVisible()
    await expectSound(page)
  })

  await test.step('writes the page and the summary, then publishes', async () => {
    await page.getByRole('link', { name: 'Halaman', exact: true }).click()
    await page.locator('.lesson-text').click()
    await page.keyboard.type('Pokok bahasan: satu pertanyaan setiap pagi.')
    await expect(page.locator('[data-save-state=server]')).toBeVisible()
    await expectSound(page)
    await page.getByRole('link', { name: 'Keterangan' }).click()
    await page.getByLabel('Ringkasan').fill('Bagaimana satu pertanyaan mengubah sebuah loket.')
    await page.getByRole('button', { name: 'Simpan keterangan' }).click()
    await expect(page.getByText('Keterangan disimpan.')).toBeVisible()
    await expectSound(page)
    await page.getByRole('link', { name: 'Video', exact: true }).click()
    await expect(page.getByText(/Siap ditonton: suara saja .*, 240p .*, 360p .*, 720p /)).toBeVisible({
      timeout: 240_000,
    })
    await expectSound(page)
    await page.getByRole('link', { name: 'Terbitan', exact: true }).click()
    await page.getByLabel('Mengapa tetap diterbitkan?').fill('Teks dan bab menyusul.')
    await page.getByRole('button', { name: 'Terbitkan sekarang' }).click()
    await expect(page.getByText('Terbitan 1 kini dibaca peserta.')).toBeVisible()
    await expectSound(page)
  })

  const colleague = await another('selvi.sahertian')
  await colleague.goto(`/seminars?search=${encodeURIComponent(title)}`)
  await expectSound(colleague)
  await colleague.getByRole('link', { name: title }).click()
  await expect(
    colleague.getByText(/3\.07, paling besar \d,\d MB\. Diputar hanya bila Anda menekan putar\./),
  ).toBeVisible()
  await expectSound(colleague)

  await test.step('it plays from a chapter when asked to, and the transcript follows', async () => {
    const video = colleague.locator('video')
    expect(await video.evaluate((element: HTMLVideoElement) => element.paused)).toBe(true)
    await colleague.getByRole('link', { name: 'Mencoba kecil' }).click()
    // The first press fetches the renditions: the file's own start gives way to theirs.
    await colleague.getByRole('button', { name: 'Putar', exact: true }).click()
    await expect
      .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime))
      .toBeGreaterThan(77)
    await expect(colleague.locator('ol [aria-current=true]').last()).toBeVisible()
    const told = colleague.waitForResponse(response => response.url().endsWith('/watching'))
    await colleague.getByRole('button', { name: 'Jeda', exact: true }).click()
    expect((await told).status()).toBe(200)
    await expect(colleague.getByText('Kemajuan tersimpan')).toBeVisible()
  })

  await test.step('words are looked for in what is said', async () => {
    const lines = colleague.getByRole('region', { name: 'Transkrip' }).getByRole('listitem')
    const all = await lines.count()
    const sought = colleague.getByLabel('Cari dalam transkrip')
    await sought.fill('Loket')
    await expect(colleague.getByText(/^\d+ baris memuatnya\.$/)).toBeVisible()
    const found = await lines.allInnerTexts()
    expect(found.every(line => line.toLowerCase().includes('loket'))).toBe(true)
    expect(found.length).toBeLessThan(all)
    await sought.fill('zzz')
    await expect(colleague.getByText('Tidak ada baris dengan kata itu.')).toBeVisible()
    await expectSound(colleague)
    await sought.fill('')
    await expect(lines).toHaveCount(all)
  })

  await test.step('it goes on from the same moment with another picture, and with sound alone', async () => {
    const video = colleague.locator('video')
    const second = () => video.evaluate((element: HTMLVideoElement) => element.currentTime)
    const before = await second()
    await colleague.getByLabel('Cara menonton').selectOption('240p')
    await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.videoHeight)).toBe(240)
    await expect.poll(second).toBeGreaterThan(before - 1)
    await colleague.getByRole('button', { name: /Suara saja/ }).click()
    await expect(colleague.getByText('Anda mendengarkan suaranya saja.')).toBeVisible()
    await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.videoHeight)).toBe(0)
    await expect.poll(second).toBeGreaterThan(before - 1)
    expect(await second()).toBeLessThan(before + 60)
    await expectSound(colleague)
    await colleague.getByRole('button', { name: 'Dengan gambar' }).click()
  })

  await colleague.reload()
  await expect(colleague.getByText(/Dilanjutkan dari 1\.\d\d\./)).toBeVisible()
  await colleague.setViewportSize({ width: 1280, height: 800 })
  await expectSound(colleague)
})

test('without JavaScript a recording still plays with captions, from the moment the address names', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page, 'siti')
  await page.goto('/seminars')
  await page.getByRole('link', { name: 'Inovasi Layanan Dimulai dari Satu Menit' }).click()
  await page
    .getByRole('navigation', { name: 'Bab' })
    .getByRole('link', { name: /Satu pertanyaan setiap pagi/ })
    .click()
  await expect(page).toHaveURL(/t=50/)
  await expect(page.locator('video')).toHaveAttribute('src', /#t=50$/)
  await expect(page.locator('video')).toHaveAttribute('controls', '')
  await expect(page.locator('track[default]')).toHaveAttribute('srclang', 'id')
  await expectPlainlySound(page, browser)
  await context.close()
})

test('whoever presses play before the page is all there is shown what their line can bear all the same', async ({
  browser,
}) => {
  test.slow()
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await signIn(page, 'siti')
  await page.goto('/seminars')
  await page.getByRole('link', { name: 'Inovasi Layanan Dimulai dari Satu Menit' }).click()
  await expect(page.locator('video')).toBeVisible()
  // A sample is made ready in the first minutes of its server.
  await expect(async () => {
    await page.reload()
    await expect(page.getByLabel('Cara menonton')).toBeVisible({ timeout: 2000 })
  }).toPass({ intervals: [5000] })
  const { promise: scripts, resolve: letCome } = Promise.withResolvers<void>()
  await page.route('**/assets/*.js', async route => {
    await scripts
    await route.continue()
  })
  await page.reload({ waitUntil: 'commit' })
  const video = page.locator('video')
  await video.evaluate((element: HTMLVideoElement) => void element.play().catch(() => undefined))
  expect(await video.evaluate((element: HTMLVideoElement) => [element.paused, element.currentSrc])).toEqual([
    false,
    expect.stringContaining('/media/'),
  ])
  letCome()
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentSrc.startsWith('blob:')))
    .toBe(true)
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime))
    .toBeGreaterThan(0)
  await context.close()
})
