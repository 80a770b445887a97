import { freePort, newDataFolder, runBina } from '../scripts/running-bina.mjs'
import { test as base, expect, expectSound, phone, signIn, signInByForm } from './journey.ts'

/** A Bina of its own, since its clock moves: a Wednesday morning. The clocks of the phones are wrong by weeks, which does no harm. */
const test = base.extend<object, { bina: string }>({
  bina: [
    async ({ browserName: _ }, use) => {
      const { folder, remove } = newDataFolder('attendance')
      const { ready, stop } = runBina({
        folder,
        port: await freePort(),
        settings: { BINA_CLOCK: '2026-11-18T09:10:00+07:00' },
      })
      await use(await ready)
      await stop()
      remove()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: ({ bina }, use) => use(bina),
})

test.use({ viewport: phone })

const title = 'Mendengar sebelum menjawab'

test('one attends by a code typed without a connection, and the hours are credited once it is over', async ({
  page,
  context,
  baseURL,
  browser,
}) => {
  test.slow()
  const desk = await (await browser.newContext({ baseURL, viewport: phone })).newPage()

  await test.step('it is planned for soon, and announced', async () => {
    await signIn(desk, 'bambang')
    await desk.goto('/agenda/new')
    await desk.getByLabel('Judul').fill(title)
    await desk.getByRole('button', { name: 'Mulai merencanakan' }).click()
    const session = desk.getByRole('group', { name: 'Sesi baru' })
    await session.getByLabel('Tanggal').fill('2026-11-18')
    await session.getByLabel('Mulai').fill('09:35')
    await session.getByLabel('Selesai').fill('10:35')
    await session.getByLabel('Tempat').fill('Aula')
    await desk.getByRole('button', { name: 'Simpan jadwal' }).click()
    await expect(desk.getByText('Jadwal tersimpan.')).toBeVisible()
    await desk.getByRole('link', { name: 'Kehadiran' }).click()
    await expect(desk.getByRole('heading', { name: 'Aturan kehadiran' })).toBeVisible()
    await expectSound(desk)
    await desk.getByRole('link', { name: 'Rincian' }).click()
    await desk.getByRole('button', { name: 'Umumkan' }).click()
    await expect(desk.getByText('Seminar sudah diumumkan.')).toBeVisible()
  })

  await test.step('she registers, and her phone keeps the page', async () => {
    await signInByForm(page, 'siti')
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page.goto('/agenda')
    await page.getByRole('link', { name: title }).click()
    await page.getByRole('button', { name: 'Daftar', exact: true }).click()
    await expect(page.getByText('Anda terdaftar.')).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('Kode di layar')).toBeVisible()
    // Else the bar at the bottom of a phone lies over a part of the button.
    await page
      .getByRole('button', { name: 'Catat kehadiran' })
      .evaluate(button => button.scrollIntoView({ block: 'center' }))
    await expectSound(page)
  })

  const code = await test.step('the code is on the screen', async () => {
    await desk.getByRole('link', { name: 'Lihat halamannya' }).click()
    await desk.getByRole('link', { name: 'Kode kehadiran' }).click()
    await expect(desk.getByRole('img', { name: 'Atau pindai' })).toBeVisible()
    await expectSound(desk)
    return (await desk.locator('[data-code]').getAttribute('data-code')) ?? ''
  })

  await test.step('typed without a connection it waits on the phone, then counts by itself', async () => {
    await context.setOffline(true)
    await page.reload()
    await page.getByLabel('Kode di layar').fill(code)
    await page.getByRole('button', { name: 'Catat kehadiran' }).click()
    await expect(page.getByText('Kode tersimpan di perangkat ini')).toBeVisible()
    await expectSound(page)
    await context.setOffline(false)
    await expect(page.getByText(`Kode terkirim, kehadiran tercatat: ${title}`)).toBeVisible()
    await expect(page.getByText('Kode tersimpan di perangkat ini')).toBeHidden()
    await page.reload()
    await expect(page.getByText('Hadir 60 dari 60 menit')).toBeVisible()
  })

  await test.step('a wrong one is refused in words', async () => {
    await page.getByLabel('Kode di layar').fill(code === '000000' ? '000001' : '000000')
    await page.getByRole('button', { name: 'Catat kehadiran' }).click()
    await expect(page.getByText('Kode itu tidak cocok dengan sesi ini', { exact: false })).toBeVisible()
    await expectSound(page)
  })

  await test.step('a day later the hours are hers', async () => {
    const seminar = page.url()
    await page.goto('/demo')
    await page.getByRole('button', { name: 'Satu hari' }).click()
    // All that falls due until then is done before the page comes.
    const moved = page.getByText('Sekarang Kamis, 19 November 2026', { exact: false })
    await expect(moved).toBeVisible({ timeout: 120_000 })
    await page.goto(seminar)
    await expect(page.getByText('4 JP sudah tercatat.', { exact: false })).toBeVisible()
    await expectSound(page)
    await page.getByRole('link', { name: 'Lihat JP saya' }).click()
    await expect(page.getByRole('row').filter({ hasText: title })).toContainText('4')
    await expectSound(page)
  })

  await test.step('struck from the list, for a reason, they are taken back by an entry against them', async () => {
    await desk.goto('/agenda')
    await desk.getByRole('link', { name: title }).click()
    await desk.getByRole('link', { name: 'Peserta', exact: true }).click()
    await desk.getByRole('link', { name: 'Kehadiran' }).click()
    await desk.getByRole('checkbox', { name: /Kode, 60 menit/ }).uncheck()
    await desk.getByRole('button', { name: 'Simpan daftar hadir' }).click()
    await expect(desk.getByText('Ada yang dicoret.', { exact: false }).first()).toBeVisible()
    await desk.getByLabel('Alasan mencoret').fill('Pulang sebelum mulai')
    await desk.getByRole('button', { name: 'Simpan daftar hadir' }).click()
    await expect(desk.getByText('0 ditambahkan, 1 dicoret', { exact: false })).toBeVisible()
    await expectSound(desk)
    await page.reload()
    await expect(page.getByText('Pembatalan JP yang semula tercatat')).toBeVisible()
    await desk.getByRole('button', { name: 'Urungkan' }).click()
    await expect(desk.getByText('Sudah diurungkan.')).toBeVisible()
  })
})
