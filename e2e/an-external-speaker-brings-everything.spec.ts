import { execFileSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { expect, expectSound, fresh, phone, signIn, test } from './journey.ts'

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** What is said in the sample, with small pictures, as heavy as a long film: an empty box follows them, as the format allows. */
function heavyFilm() {
  const path = test.info().outputPath('rekaman.mp4')
  const small = ['-vf', 'scale=320:180', '-r', '5', '-preset', 'ultrafast', '-c:a', 'copy']
  const source = 'content/seminars/inovasi-layanan/recording.mp4'
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', source, ...small, path])
  const box = Buffer.alloc(7 * 1024 * 1024)
  box.writeUInt32BE(box.length, 0)
  box.write('free', 4)
  appendFileSync(path, box)
  return path
}

const slides = {
  name: 'tayangan.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\nTiga cara membagi antrean\n%%EOF\n'),
}

test('a speaker without an account brings everything by a link, over a line that is cut, until the link is taken back', async ({
  page,
  browser,
  another,
}) => {
  test.slow()
  const title = fresh('Antrean tanpa nomor')
  await signIn(page, 'bambang')
  await page.goto('/agenda/new')
  await page.getByLabel('Judul').fill(title)
  await page.getByRole('button', { name: 'Mulai merencanakan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const session = page.getByRole('group', { name: 'Sesi baru' })
  await session.getByLabel('Tanggal').fill(dayIn(8))
  await session.getByLabel('Mulai').fill('09:00')
  await session.getByLabel('Selesai').fill('11:00')
  await session.getByLabel('Tempat').fill('Aula Dukcapil')
  await page.getByRole('button', { name: 'Simpan jadwal' }).click()
  await expect(page.getByText('Jadwal tersimpan.')).toBeVisible()
  await page.getByRole('link', { name: 'Narasumber dan bahan' }).click()
  await page.getByLabel('Nama, dengan gelar').fill('Ir. Made Suastika')
  await page.getByRole('button', { name: 'Tambahkan' }).last().click()
  await expect(page.getByRole('link', { name: 'Ir. Made Suastika' })).toBeVisible()
  await page.getByRole('link', { name: 'Rincian' }).click()
  await page.getByRole('button', { name: 'Umumkan' }).click()
  await expect(page.getByText('Seminar sudah diumumkan.')).toBeVisible()
  const seminar = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')

  await test.step('someone who takes part asks the speaker', async () => {
    const asker = await another('wayan')
    await asker.goto(seminar)
    await asker.getByRole('button', { name: 'Daftar', exact: true }).click()
    await expect(asker.getByText('Anda terdaftar.')).toBeVisible()
    await asker.goto(`${seminar}/questions`)
    await asker.getByLabel('Pertanyaan Anda').fill('Dari mana kita mulai?')
    await asker.getByRole('button', { name: 'Kirim pertanyaan' }).click()
    await expect(asker.getByText('Pertanyaan Anda terkirim.')).toBeVisible()
  })

  await page.goto(`${seminar}/plan/speakers`)
  await page.getByRole('link', { name: 'Ir. Made Suastika' }).click()
  await page.getByRole('link', { name: 'Tautan untuk narasumber ini' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tautan untuk Ir. Made Suastika' })).toBeVisible()
  await page.getByRole('button', { name: 'Buat tautan' }).click()
  const address = await page.getByLabel('Tautan', { exact: true }).inputValue()
  await expectSound(page)

  const context = await browser.newContext({ viewport: phone })
  const speaker = await context.newPage()
  await speaker.goto(address)
  await expect(speaker).toHaveURL(/\/speaking\/seminar$/)
  await expect(
    speaker.getByRole('heading', { level: 1, name: 'Halaman Anda sebagai narasumber' }),
  ).toBeVisible()
  await expectSound(speaker)

  await test.step('says who they are, and sends slides', async () => {
    await speaker.getByLabel('Jabatan dan instansi').fill('Konsultan layanan publik')
    await speaker.getByLabel('Tentang narasumber').fill('Dua puluh tahun merancang ruang tunggu.')
    await speaker.getByRole('button', { name: 'Simpan', exact: true }).click()
    await expect(speaker.getByText('Tersimpan.', { exact: true })).toBeVisible()
    await speaker.getByLabel('Berkas PDF').setInputFiles(slides)
    await speaker.getByRole('button', { name: 'Kirim slide' }).click()
    await expect(speaker.getByText(/^tayangan\.pdf \(/)).toBeVisible()
    await expect(speaker.getByText('Tidak ada yang kurang. Terima kasih.')).toBeVisible()
  })

  await test.step('sends a recording over a line that is cut five times, and it goes on where it stopped', async () => {
    const offsets: number[] = []
    await speaker.route('**/speaking/uploads/*', async route => {
      const request = route.request()
      if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']))
      const isCut = request.method() === 'PATCH' && offsets.length > 1 && offsets.length < 7
      await (isCut ? route.abort() : route.continue())
    })
    await speaker.getByLabel('Berkas video').setInputFiles(heavyFilm())
    await speaker.getByRole('button', { name: 'Kirim rekaman' }).click()
    // Four times it tries again by itself; then it waits for the line to come back.
    await expect.poll(() => offsets.length, { timeout: 90_000 }).toBe(6)
    await expect(async () => {
      await context.setOffline(true)
      await context.setOffline(false)
      await expect(speaker.getByRole('button', { name: 'Ganti rekaman' })).toBeVisible({ timeout: 5000 })
    }).toPass()
    expect(offsets).toEqual([0, ...Array.from({ length: 6 }, () => 8 * 1024 * 1024)])
    await speaker.unroute('**/speaking/uploads/*')
    await expect(
      speaker.getByText(/Video sudah tersimpan|Kami memeriksa|Kami membuat ukuran|Siap ditonton/),
    ).toBeVisible()
    await expectSound(speaker)
    await speaker.getByRole('link', { name: 'Lihat seperti peserta' }).click()
    await expect(speaker.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expectSound(speaker)
    await speaker.getByRole('link', { name: 'Kembali ke halaman narasumber' }).click()
  })

  await test.step('brings captions as a file, and corrects a word of them', async () => {
    await speaker.getByText('Ambil teks dari berkas').click()
    await speaker.getByLabel('Berkas teks').setInputFiles({
      ...{ name: 'teks.srt', mimeType: 'application/x-subrip' },
      buffer: Buffer.from('1\n00:00:00,000 --> 00:00:06,223\nSelamat pagi, Bapak dan Iby.\n'),
    })
    await speaker.getByRole('button', { name: 'Unggah teks' }).click()
    await speaker.getByRole('link', { name: /Periksa dan sunting.*Indonesia/ }).click()
    await speaker.locator('[data-word]').filter({ hasText: 'Iby.' }).click()
    await speaker.keyboard.type('Ibu.')
    await expect(speaker.locator('[data-save-state=server]')).toBeVisible()
    await speaker.getByRole('button', { name: 'Tandai sudah diperiksa' }).click()
    await expect(speaker.getByText(/^Diperiksa pada /)).toBeVisible()
    await expectSound(speaker)
    await speaker.getByRole('link', { name: 'Halaman narasumber' }).click()
  })

  await test.step('answers a question, and says that all is there', async () => {
    await speaker.locator('summary', { hasText: 'Jawab' }).click()
    await speaker.getByLabel('Jawaban').fill('Dari satu loket, selama satu minggu.')
    await speaker.getByRole('button', { name: 'Kirim jawaban' }).click()
    await expect(speaker.getByText('Dijawab Ir. Made Suastika')).toBeVisible()
    await speaker.getByRole('button', { name: 'Saya sudah siap' }).click()
    await expect(speaker.getByText(/Penyelenggara diberi tahu pada/)).toBeVisible()
    await speaker.goto('/seminars')
    await expect(speaker).toHaveURL(/\/sign-in/)
  })

  await test.step('the host sees it, publishes it, and takes the link back', async () => {
    await page.getByRole('link', { name: 'Narasumber: Ir. Made Suastika' }).click()
    await expect(page.getByText(/Menyatakan siap pada/)).toBeVisible()
    await page.getByLabel('Ringkasan').fill('Tiga cara membagi antrean tanpa mesin.')
    await page.getByRole('button', { name: 'Simpan ringkasan' }).click()
    await expect(page.getByText('Tersimpan.', { exact: true })).toBeVisible()
    await page.getByLabel('Mengapa tetap diterbitkan?').fill('Bab menyusul.')
    await page.getByRole('button', { name: 'Terbitkan rekaman' }).click()
    await expect(page.getByText('Rekaman kini dapat ditonton peserta.')).toBeVisible()
    await expectSound(page)
    await page.getByRole('button', { name: 'Tarik rekaman' }).click()
    await expect(page.getByText('Rekaman ditarik, dan berhenti bagi semua orang.')).toBeVisible()
    await page.getByRole('link', { name: 'Tautan untuk narasumber ini' }).click()
    await page.getByRole('button', { name: 'Tarik tautan' }).click()
    await expect(page.getByText('Tautan ditarik; tidak membuka apa pun lagi.')).toBeVisible()
  })

  await speaker.goto('/speaking/seminar')
  await expect(speaker.getByText(/Penyelenggara menarik tautan ini/)).toBeVisible()
  await expectSound(speaker)
  await context.close()
})
