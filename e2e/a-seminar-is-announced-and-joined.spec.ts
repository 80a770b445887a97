import type { Page } from '@playwright/test'
import { expect, expectSound, fresh, signIn, test } from './journey.ts'

test.use({ viewport: { width: 320, height: 740 } })

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** The letters a person got about this seminar, by the demo's outbox. */
async function lettersAbout(page: Page, title: string) {
  await page.goto('/demo/outbox')
  return page.getByText(title)
}

test('a seminar is announced, filled, moved and called off, and everyone knows where they stand', async ({
  page,
  another,
}) => {
  test.slow()
  const title = fresh('Bicara tenang di loket')
  await signIn(page, 'bambang')
  await page.goto('/agenda')
  await expectSound(page)
  await page.getByRole('link', { name: 'Rencanakan seminar' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Rencanakan seminar' })).toBeVisible()
  await expectSound(page)
  await page.getByLabel('Judul').fill(title)
  await page.getByRole('button', { name: 'Mulai merencanakan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

  await test.step('is told what is wrong with its time, then given one', async () => {
    const session = page.getByRole('group', { name: 'Sesi baru' })
    await session.getByLabel('Tanggal').fill(dayIn(9))
    await session.getByLabel('Mulai').fill('10:00')
    await session.getByLabel('Selesai').fill('09:00')
    await session.getByLabel('Tempat').fill('Aula Dukcapil')
    await page.getByRole('button', { name: 'Simpan jadwal' }).click()
    await expect(page.getByText('Jam selesai harus sesudah jam mulai.')).toBeVisible()
    await expectSound(page)
    await session.getByLabel('Selesai').fill('12:00')
    await page.getByRole('button', { name: 'Simpan jadwal' }).click()
    await expect(page.getByText('Jadwal tersimpan.')).toBeVisible()
  })

  await test.step('gets a speaker, one seat, and is announced', async () => {
    await page.getByRole('link', { name: 'Narasumber dan bahan' }).click()
    await page.getByLabel('Nama, dengan gelar').fill('Dr. Lestari Handayani')
    await page.getByRole('button', { name: 'Tambahkan' }).last().click()
    const speaker = page.getByRole('listitem').filter({ hasText: 'Dr. Lestari Handayani' })
    await expect(speaker.getByRole('button', { name: 'Hapus Dr. Lestari Handayani' })).toHaveText('Hapus')
    await expectSound(page)
    await page.getByRole('link', { name: 'Rincian' }).click()
    await page.getByLabel('Jumlah kursi').fill('1')
    await page.getByRole('button', { name: 'Simpan rincian' }).click()
    await expect(page.getByText('Tersimpan.')).toBeVisible()
    await expectSound(page)
    await page.getByRole('button', { name: 'Umumkan' }).click()
    await expect(page.getByText('Seminar sudah diumumkan.')).toBeVisible()
  })

  const open = async (slug: string) => {
    const other = await another(slug)
    await other.goto('/agenda')
    await other.getByRole('link', { name: title }).click()
    await expect(other.getByRole('heading', { level: 1, name: title })).toBeVisible()
    return other
  }
  const [first, second] = [await open('siti'), await open('tuti')]

  await test.step('the first gets the seat, the second a place on the waiting list', async () => {
    await expectSound(first)
    await first.getByRole('button', { name: 'Daftar', exact: true }).click()
    await expect(first.getByText('Anda terdaftar.')).toBeVisible()
    await expectSound(first)
    await second.reload()
    await second.getByRole('button', { name: 'Masuk daftar tunggu' }).click()
    await expect(second.getByText('Anda nomor 1 di daftar tunggu.')).toBeVisible()
    await expectSound(second)
    const ics = await first.request.get(`${new URL(first.url()).pathname}/calendar`)
    expect(await ics.text()).toContain('STATUS:CONFIRMED')
  })

  await test.step('it moves, for a reason', async () => {
    await page.getByRole('link', { name: 'Jadwal' }).click()
    const session = page.getByRole('group', { name: 'Sesi 1' })
    await session.getByLabel('Tempat').fill('Pendopo')
    await page.getByRole('button', { name: 'Simpan jadwal' }).click()
    await expect(page.getByText('Tulis alasannya: semua yang terdaftar akan membacanya.')).toBeVisible()
    await page.getByLabel('Alasan perubahan').fill('Aula dipakai pelantikan')
    await page.getByRole('button', { name: 'Simpan jadwal' }).click()
    await expect(page.getByText('semua yang terdaftar diberi tahu')).toBeVisible()
    await first.reload()
    await expect(first.getByText('Alasannya: Aula dipakai pelantikan')).toBeVisible()
    await expect(first.getByText('Tempat: Pendopo')).toBeVisible()
    await expectSound(first)
  })

  await test.step('a seat given back goes to who waits', async () => {
    await first.getByRole('button', { name: 'Batal ikut' }).click()
    await expect(first.getByText('Anda tidak terdaftar lagi.')).toBeVisible()
    await expect(first.getByRole('button', { name: 'Masuk daftar tunggu' })).toBeVisible()
    await second.reload()
    await expect(second.getByText('Anda terdaftar.')).toBeVisible()
    await page.getByRole('link', { name: 'Peserta' }).click()
    await expect(page.getByText('1 dari 1 kursi terisi, 0 menunggu.')).toBeVisible()
    await expectSound(page)
  })

  await test.step('it is called off, and everyone registered is told', async () => {
    await page.getByRole('link', { name: 'Rincian' }).click()
    await page.getByLabel('Alasan pembatalan').fill('Narasumber sakit')
    await page.getByRole('button', { name: 'Batalkan seminar' }).click()
    await expect(page.getByText('Seminar dibatalkan; semua yang terdaftar diberi tahu.')).toBeVisible()
    await second.reload()
    await expect(second.getByText('Alasannya: Narasumber sakit')).toBeVisible()
    await expectSound(second)
    await expect(await lettersAbout(second, `Dibatalkan: ${title}`)).toHaveCount(1)
  })
})
