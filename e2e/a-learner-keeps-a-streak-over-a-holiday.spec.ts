import type { Page } from '@playwright/test'
import { freePort, newDataFolder, runBina } from '../scripts/running-bina.mjs'
import { test as base, emailOf, expect, expectSound, phone, signInByForm } from './journey.ts'
import { read, sit, takeUp } from './walking.ts'

/** A Bina of its own, since its clock moves: the Monday before Idulfitri 2026, after the first hour of work. */
const test = base.extend<object, { bina: string }>({
  bina: [
    async ({ browserName: _ }, use) => {
      const { folder, remove } = newDataFolder('streak')
      const settings = { BINA_CLOCK: '2026-03-16T09:10:00+07:00' }
      const { ready, stop } = runBina({ folder, port: await freePort(), settings })
      await use(await ready)
      await stop()
      remove()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: ({ bina }, use) => use(bina),
})

test.use({ viewport: phone })

const course = 'Mengatur Waktu di Loket Pelayanan'
const quiz = {
  title: 'Kuis: membaca antrean',
  course: 'mengatur-waktu-di-loket',
  check: '03-kuis-membaca-antrean',
}

test('a learner keeps a streak over a holiday, and is reminded once when the week after it runs out', async ({
  page,
}) => {
  test.slow()
  await signInByForm(page, 'siti')
  const weeks = await weeksInARow(page)
  expect(weeks).toBeGreaterThan(4)
  await expect(page.getByText('Pekan ini: 0 dari 2 hari', { exact: false })).toBeVisible()
  await expectSound(page)
  await takeUp(page, course)
  const trail = page.url()

  await test.step('she learns on the two workdays before the holiday', async () => {
    await read(page, trail, 'Ke mana perginya menit')
    await moveClock(page, 'Satu hari', 'Selasa, 17 Maret 2026')
    await read(page, trail, 'Antrean yang adil')
    expect(await weeksInARow(page)).toBe(weeks + 1)
    await expect(page.getByText('Pekan ini sudah terjaga.')).toBeVisible()
  })

  await test.step('she records the rest of the holiday week as leave', async () => {
    await page.goto('/streak')
    await page.getByLabel('Jenis').selectOption({ label: 'Cuti tahunan' })
    await page.getByLabel('Dari').fill('2026-03-25')
    await page.getByLabel('Sampai').fill('2026-03-27')
    await page.getByRole('button', { name: 'Catat hari' }).click()
    await expect(page.getByText('Sudah tercatat.')).toBeVisible()
    await expectSound(page)
  })

  await test.step('the holiday week asks for nothing', async () => {
    await moveClock(page, 'Satu pekan', 'Selasa, 24 Maret 2026')
    expect(await weeksInARow(page)).toBe(weeks + 1)
    await expect(page.getByText('Pekan ini tidak ada hari kerja; runtunan Anda aman.')).toBeVisible()
    await expect(nudge(page)).toHaveCount(0)
    await expectSound(page)
  })

  await test.step('after it the streak goes on, and the cloth shows why', async () => {
    await moveClock(page, 'Satu pekan', 'Selasa, 31 Maret 2026')
    expect(await weeksInARow(page)).toBe(weeks + 1)
    await expect(page.getByText('Pekan ini: 0 dari 2 hari', { exact: false })).toBeVisible()
    await expect(nudge(page)).toHaveCount(0)
    await page.goto('/streak')
    await expect(weekFrom(page, '23 Mar')).toContainText('Tanpa hari kerja')
    await expect(weekFrom(page, '16 Mar')).toContainText('Terjaga')
    await expect(weekFrom(page, '16 Mar')).toContainText('Hanya 2 hari kerja, karena libur atau cuti.')
    await expect(page.getByText('2 dari 2 cadangan tersisa', { exact: false })).toBeVisible()
    await expectSound(page)
  })

  await test.step('two workdays before the week ends one reminder comes, and says why', async () => {
    await moveClock(page, 'Satu hari', 'Rabu, 1 April 2026')
    await page.goto('/')
    await expect(nudge(page)).toHaveCount(1)
    await nudge(page).getByText('Mengapa saya menerima ini?').click()
    await expect(nudge(page)).toContainText(
      `Runtunan Anda ${weeks + 1} pekan. Saat itu pekan berjalan belum terjaga dan tersisa 2 hari kerja.`,
    )
    await expectSound(page)
    await page.goto('/demo/outbox')
    const letters = page.getByRole('article').filter({ hasText: emailOf('siti') })
    await expect(letters.filter({ hasText: '1 April 2026' })).toHaveCount(1)
    await expectSound(page)
  })

  await test.step('she reads of all reminders, and switches this kind off', async () => {
    await page.goto('/')
    await nudge(page).getByText('Mengapa saya menerima ini?').click()
    await nudge(page).getByRole('link', { name: 'Semua pengingat' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Pengingat' })).toBeVisible()
    const sent = page.getByRole('listitem').filter({ hasText: 'Mengapa saya menerima ini?' })
    await expect(sent.filter({ hasText: /(1[6-9]|2\d|3[01]) Maret 2026/ })).toHaveCount(0)
    await expect(sent.filter({ hasText: 'Rabu, 1 April 2026' })).toHaveCount(1)
    await expectSound(page)
    await page.getByRole('button', { name: 'Matikan Runtunan pekan ini' }).click()
    await expect(page.getByText('Sudah tersimpan.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Nyalakan Runtunan pekan ini' })).toBeVisible()
    await expectSound(page)
  })

  await test.step('she learns, the reminder has done its work, and the week is kept', async () => {
    await sit(page, trail, quiz, 'well')
    await page.goto('/')
    await expect(nudge(page)).toHaveCount(0)
    await moveClock(page, 'Sampai besok pukul 09.00', 'Kamis, 2 April 2026')
    await read(page, trail, 'Tiga puluh menit sebelum buka')
    expect(await weeksInARow(page)).toBe(weeks + 2)
    await expectSound(page)
  })
})

/** Moves the clock of the demo by one of its buttons; what falls due until then has happened when it returns. */
async function moveClock(page: Page, by: string, to: string) {
  await page.goto('/demo')
  await page.getByRole('button', { name: by }).click()
  await expect(page.getByText(`Sekarang ${to}`, { exact: false })).toBeVisible()
  await expectSound(page)
}

async function weeksInARow(page: Page) {
  await page.goto('/')
  const headline = page.getByRole('heading', { name: /^\d+ pekan beruntun$/ })
  return Number.parseInt((await headline.textContent()) ?? '', 10)
}

const nudge = (page: Page) =>
  page.getByRole('complementary').filter({ hasText: 'Mengapa saya menerima ini?' })

const weekFrom = (page: Page, day: string) =>
  page.getByRole('listitem').filter({ hasText: new RegExp(`Mulai .*${day}`) })
