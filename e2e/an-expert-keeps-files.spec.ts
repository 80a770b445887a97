import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectSound, fresh, signIn, test } from './journey.ts'

/** A paper of so many bytes, like no other. */
const paper = (name: string, bytes: number) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('%PDF-1.7\n%âãÏÓ\n'), randomBytes(bytes)]),
})

/** Files as they lie on a device, each with the moment it was last written. */
const laid = (files: readonly { name: string; buffer: Buffer }[]) =>
  Promise.all(
    files.map(async ({ name, buffer }) => {
      const path = test.info().outputPath(name)
      await writeFile(path, buffer)
      return path
    }),
  )

/** A small picture drawn in the browser, of one colour. */
async function picture(page: Page, name: string, colour: string) {
  const data = await page.evaluate(colour => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 200 })
    const pen = canvas.getContext('2d')
    if (pen) {
      pen.fillStyle = colour
      pen.fillRect(0, 0, 300, 200)
      pen.fillStyle = `#${Math.floor(Math.random() * 0xffffff)
        .toString(16)
        .padStart(6, '0')}`
      pen.fillRect(40, 40, 90, 90)
    }
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  }, colour)
  return { name, mimeType: 'image/png', buffer: Buffer.from(data, 'base64') }
}

const chooser = (page: Page) => page.locator('input[type=file][multiple]')
const row = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Unggahan' }).getByRole('listitem').filter({ hasText: name })

test('an expert uploads files, goes on after a reload, describes, replaces, throws away and restores', async ({
  page,
}) => {
  await signIn(page, 'ida')
  await page.goto('/media')
  const [large, before, after] = [
    fresh('besar.pdf'),
    `${fresh('loket-lama')}.png`,
    `${fresh('loket-baru')}.png`,
  ]
  const big = paper(`${large}.pdf`, 20 * 1024 * 1024)
  const [bigPath = '', textPath = ''] = await laid([big, { name: 'naskah.txt', buffer: Buffer.from('kata') }])

  // The line is slow after the first piece: paused there, and the page closed.
  let pieces = 0
  await page.route('**/uploads/*', async route => {
    if (route.request().method() === 'PATCH' && ++pieces > 1) return
    await route.continue()
  })
  await chooser(page).setInputFiles([bigPath, textPath])
  await expect(row(page, 'naskah.txt')).toContainText('bukan jenis yang dapat dipakai')
  await expect(row(page, large)).toContainText('Terkirim 4')
  await page.getByRole('button', { name: `Jeda ${big.name}` }).click()
  await expect(row(page, large)).toContainText('Dijeda pada 4')
  await expectSound(page)
  await page.unroute('**/uploads/*')
  await page.reload()
  await expect(page.getByText('Pilih berkas yang sama sekali lagi')).toBeVisible()
  await expectSound(page)

  // The same file again: only the rest is sent.
  let sent = 0
  page.on('request', request => {
    if (request.method() === 'PATCH') sent += Number(request.headers()['upload-offset']) === 0 ? 1 : 0
  })
  const pictures = [await picture(page, before, '#0E5A55'), await picture(page, after, '#A35404')]
  await chooser(page).setInputFiles([bigPath, ...(await laid(pictures))])
  for (const name of [large, before, after]) await expect(row(page, name)).toContainText('Tersimpan')
  await expect(page.getByText('Pilih berkas yang sama sekali lagi')).toHaveCount(0)

  // Described.
  await page.getByRole('link', { name: `Buka ${before}` }).click()
  await page.getByLabel('Yang tampak, untuk yang tidak dapat melihatnya').fill('Loket sebelum diubah')
  await page.getByLabel('Lisensi').selectOption('own')
  await page.getByLabel('Sumber').fill('Bagian Humas')
  await page.getByRole('button', { name: 'Simpan keterangan' }).click()
  await expect(page.getByText('Keterangan tersimpan.')).toBeVisible()
  await expect(page.getByText('Belum dipakai di draf atau terbitan mana pun.')).toBeVisible()
  await expectSound(page)

  // Used in a lesson.
  await page.goto('/courses/new')
  const course = fresh('Kursus dengan gambar')
  await page.getByLabel('Judul').fill(course)
  await page.getByRole('button', { name: 'Mulai menulis' }).click()
  await page.getByRole('link', { name: 'Pelajaran 1', exact: true }).click()
  const text = page.locator('.lesson-text')
  await text.click()
  await page.keyboard.type('/gambar')
  await page.getByRole('option', { name: 'Gambar', exact: true }).click()
  await page.getByRole('button', { name: 'Ambil dari Berkas' }).click()
  const berkas = page.getByRole('dialog', { name: 'Berkas' })
  await berkas.getByRole('searchbox').fill('humas karya sendiri')
  await berkas.getByRole('searchbox').press('Enter')
  await expect(berkas.getByRole('listitem').first()).toContainText('Loket sebelum diubah')
  await expectSound(page)
  await berkas.getByRole('button', { name: before }).press('Enter')
  await expect(berkas).toHaveCount(0)
  await expect(page.locator('[data-save-state=server]')).toBeVisible()
  const lesson = page.url()
  await expect(text.getByRole('img', { name: 'Loket sebelum diubah' })).toBeVisible()

  // Found by its words among the drafts, at its block.
  await page.goto('/courses')
  await page.getByLabel('Cari di draf Anda').fill('loket sebelum diubha')
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await expectSound(page)
  await page.getByRole('link', { name: 'Loket sebelum diubah' }).first().click()
  await expect(page).toHaveURL(new RegExp(`${lesson}#.+`))
  await expect(text.getByRole('img', { name: 'Loket sebelum diubah' })).toBeInViewport()

  // Replaced everywhere; the lesson shows it.
  await page.goto('/media')
  await page.getByRole('link', { name: before }).click()
  await expect(page.getByRole('link', { name: new RegExp(course) })).toBeVisible()
  await page.getByLabel('Berkas penggantinya').selectOption({ label: after })
  await page.getByRole('button', { name: 'Ganti', exact: true }).click()
  await expect(page.getByText('Diganti di 1 pelajaran. Terbitan')).toBeInViewport()
  await expect(page.getByText('Belum dipakai di draf atau terbitan mana pun.')).toBeVisible()

  // Thrown away, found in the trash, restored.
  await page.getByRole('button', { name: 'Buang ke tempat sampah' }).click()
  await expect(page.getByText('Dipindahkan ke tempat sampah.')).toBeVisible()
  await page.goto('/media')
  await expect(page.getByRole('link', { name: before })).toHaveCount(0)
  await page.getByLabel('Tampilkan').selectOption('trash')
  await page.getByRole('button', { name: 'Cari' }).click()
  await page.getByRole('link', { name: before }).click()
  await page.getByRole('button', { name: 'Kembalikan' }).click()
  await expect(page.getByText('Dikembalikan dari tempat sampah.')).toBeVisible()
  await page.goto(lesson)
  await expect(page.locator(`.lesson-text img[src^="/media/"]`).first()).toBeVisible()
  expect(sent).toBeLessThanOrEqual(2)
})
