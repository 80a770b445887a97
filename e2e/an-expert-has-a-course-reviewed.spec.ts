import type { Page } from '@playwright/test'
import { expect, expectSound, fresh, nameOf, phone, signIn, test } from './journey.ts'

const open = (page: Page, title: string) => page.locator('summary', { hasText: title }).first().click()
const done = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeInViewport()

test('a course is reviewed, changed, approved, scheduled, published, amended while someone learns, and rolled back', async ({
  page,
  another,
}) => {
  test.slow()
  await signIn(page, 'dewi')
  await page.goto('/courses/new')
  const title = fresh('Pulang dengan tenang')
  await page.getByLabel('Judul').fill(title)
  await page.getByRole('button', { name: 'Mulai menulis' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const course = new URL(page.url()).pathname
  const write = async (words: string) => {
    await page.goto(course)
    await page.getByRole('link', { name: 'Pelajaran 1', exact: true }).click()
    await page.locator('.lesson-text').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(words)
    await expect(page.locator('[data-save-state=server]')).toBeVisible()
    await page.goto(`${course}/publications`)
  }
  await page.goto(`${course}/details`)
  await page.getByLabel('Ringkasan').fill('Untuk petugas loket yang ingin pulang tanpa beban.')
  await page.getByRole('button', { name: 'Simpan keterangan' }).click()
  await expect(page.getByText('Keterangan disimpan.')).toBeVisible()
  await write('Catat tiga hal yang selesai hari ini.')

  await test.step('asks a reviewer by name, until a day', async () => {
    await open(page, 'Minta tinjauan')
    await page.getByLabel('Peninjau', { exact: true }).selectOption({ label: nameOf('maria') })
    await page.getByLabel('Ditunggu sampai').fill('2098-11-28')
    await page.getByLabel('Pesan untuk peninjau').fill('Apakah contohnya cukup?')
    await page.getByRole('button', { name: 'Minta tinjauan' }).click()
    await done(page, 'Permintaan terkirim.')
    await expect(
      page.getByText(`Giliran: ${nameOf('maria')}, sampai Jumat, 28 November 2098`).first(),
    ).toBeVisible()
    await expectSound(page)
  })

  const maria = await another('maria')
  await maria.setViewportSize(phone)
  await test.step('the reviewer finds it, on a phone, and asks for a change', async () => {
    await maria.goto('/courses')
    await expectSound(maria)
    await maria.getByRole('link', { name: title }).click()
    await maria.goto(`${course}/publications`)
    await maria.locator('details:has([value=returnWork]) > summary').click()
    await maria.locator('form:has([value=returnWork]) [name=remark]').fill('Tambahkan satu contoh.')
    await maria.locator('form:has([value=returnWork]) button').click()
    await done(maria, /Returned to the author|Dikembalikan kepada penulis/)
    await expectSound(maria)
  })
  const approve = async () => {
    await maria.goto(`${course}/publications`)
    await maria.locator('details:has([value=approve]) > summary').click()
    await maria.locator('form:has([value=approve]) button').click()
    await done(maria, /The draft is approved|Draf disetujui/)
  }

  await test.step('the author changes it and asks again; the reviewer approves', async () => {
    await page.reload()
    await expect(page.getByText('“Tambahkan satu contoh.”').first()).toBeVisible()
    await write(' Contoh: berkas Bu Sari sudah lengkap.')
    await open(page, 'Minta tinjauan lagi')
    await page.getByRole('button', { name: 'Minta tinjauan lagi' }).click()
    await done(page, 'Permintaan terkirim.')
    await approve()
    await page.reload()
    await expect(page.getByText('Draf disetujui seperti yang tertulis sekarang.')).toBeVisible()
  })

  await test.step('it is scheduled, and publishes itself once its time has come', async () => {
    await open(page, 'Terbitkan pada waktu lain')
    const soon = new Date(Date.now() + 75_000 + 7 * 3_600_000).toISOString().slice(0, 16)
    await page.getByLabel('Tanggal dan jam').fill(soon)
    await page.getByLabel('Mengapa tetap diterbitkan?').fill('Kuis menyusul.')
    await page.getByRole('button', { name: 'Jadwalkan' }).click()
    await done(page, 'Waktu terbit disimpan.')
    await expect(page.getByText(/Terbit sendiri .* WIB/).first()).toBeVisible()
    await expectSound(page)
    await expect(async () => {
      await page.reload()
      await expect(page.getByText('Dibaca peserta', { exact: true })).toBeVisible({ timeout: 2000 })
    }).toPass({ timeout: 200_000, intervals: [5000] })
  })

  const learner = await another('fitri')
  await learner.setViewportSize(phone)
  await test.step('a learner begins, and sees at once what its author lets through', async () => {
    await learner.goto(`/catalogue?search=${encodeURIComponent(title)}`)
    await learner.getByRole('link', { name: title }).click()
    await learner.getByRole('button', { name: /^(Ikuti|Take it)$/ }).click()
    await learner
      .getByRole('main')
      .getByRole('link', { name: /Pelajaran 1/ })
      .first()
      .click()
    await expect(learner.getByText('berkas Bu Sari sudah lengkap')).toBeVisible()
    await write(' Lalu pulanglah.')
    await expect(page.getByRole('heading', { name: 'Yang berubah bagi peserta' })).toBeVisible()
    await expect(page.getByText('orang sedang belajar di sini.')).toBeVisible()
    await page.getByLabel('Hanya kata-kata yang berubah').check()
    await page.getByLabel('Mengapa tetap diterbitkan?').fill('Kuis menyusul.')
    await expectSound(page)
    await page.getByRole('button', { name: 'Terbitkan sebagai terbitan 2' }).click()
    await done(page, 'Terbitan 2 kini dibaca peserta.')
    await learner.reload()
    await expect(learner.getByText('Lalu pulanglah.')).toBeVisible()
  })

  await test.step('the first publication is read again, and brought back', async () => {
    await page.getByRole('link', { name: 'Terbitan 1', exact: true }).click()
    await expect(page.getByText('berkas Bu Sari sudah lengkap')).toBeVisible()
    await expect(page.getByText('Lalu pulanglah.')).toHaveCount(0)
    await expectSound(page)
    await page.getByRole('button', { name: 'Jadikan yang dibaca peserta' }).click()
    await done(page, 'Terbitan lama kini dibaca peserta sebagai terbitan 3.')
    await expect(page.getByText('Sama dengan terbitan 1')).toBeVisible()
    await learner.reload()
    await expect(learner.getByText('Lalu pulanglah.')).toBeVisible()
  })
})
