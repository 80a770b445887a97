import type { Page } from '@playwright/test'
import { freePort, newDataFolder, runBina } from '../scripts/running-bina.mjs'
import { test as base, emailOf, expect, expectSound, nameOf, phone, signIn, signInByForm } from './journey.ts'
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

// The second goes on in the days that the first has come to.
test.describe.configure({ mode: 'serial' })

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
    await recordLeave(page, '2026-03-25', '2026-03-27')
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
    await expect(nudge(page).filter({ hasText: 'pekan ini' })).toHaveCount(0)
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
    const sent = page.getByRole('listitem').filter({ hasText: 'Saat itu pekan berjalan belum terjaga' })
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

test('a sceptic of 54 is met with two minutes, is away for long, and reads why each reminder came', async ({
  page,
  another,
}) => {
  test.slow()
  const slug = 'marlen.latuconsina'
  await assign(await another('hendra'), slug)
  await signIn(page, slug)

  await test.step('the letter of the assignment leads to a first step of two minutes', async () => {
    await page.goto('/demo/outbox')
    const letter = page
      .getByRole('article')
      .filter({ hasText: emailOf(slug) })
      .first()
    await expect(letter).toContainText(`Penugasan belajar: ${course}`)
    const link = /Mulai, 2 menit: (\S+)/.exec((await letter.textContent()) ?? '')?.[1] ?? ''
    await page.goto(new URL(link).pathname)
    await expect(page.getByRole('heading', { level: 1, name: 'Ke mana perginya menit' })).toBeVisible()
  })
  await page.goto('/enrolments')
  await page.getByRole('main').getByRole('link', { name: course }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: course })).toBeVisible()
  const trail = page.url()
  await read(page, trail, 'Ke mana perginya menit')

  await test.step('she allows reminders, and sets a target of one lesson a week', async () => {
    await page.goto('/')
    await expectSound(page)
    await page.getByRole('button', { name: 'Boleh', exact: true }).click()
    await expect(page.getByText('Bolehkah kami sesekali mengingatkan?')).toHaveCount(0)
    await page.goto('/plan')
    await expectSound(page)
    await page.getByRole('radio', { name: '1 pelajaran sepekan' }).check()
    await page.getByRole('button', { name: 'Simpan sasaran' }).click()
    await expect(page.getByText('Sasaran pekan ini tercapai.')).toBeVisible()
    await expectSound(page)
  })

  await test.step('a second day keeps the week, and two weeks of leave ask for nothing', async () => {
    await moveClock(page, 'Satu hari', 'Jumat, 3 April 2026')
    await read(page, trail, 'Antrean yang adil')
    await recordLeave(page, '2026-04-06', '2026-04-17')
    await moveClock(page, 'Satu pekan', 'Jumat, 10 April 2026')
    expect(await weeksInARow(page)).toBe(1)
    await expect(page.getByText('Pekan ini tidak ada hari kerja; runtunan Anda aman.')).toBeVisible()
    await expect(nudge(page)).toHaveCount(0)
  })

  await test.step('back at work the streak goes on, and one reminder tells her own target and why', async () => {
    await moveClock(page, 'Satu pekan', 'Jumat, 17 April 2026')
    await moveClock(page, 'Satu pekan', 'Jumat, 24 April 2026')
    expect(await weeksInARow(page)).toBe(1)
    await nudge(page).getByText('Mengapa saya menerima ini?').click()
    await expect(nudge(page)).toContainText('Sasaran Anda 1 pelajaran sepekan; saat itu 0 sudah selesai.')
    await expectSound(page)
    await nudge(page).getByRole('link', { name: 'Semua pengingat' }).click()
  })

  await test.step('she reads why each one came, and switches one kind off', async () => {
    const sent = page.getByRole('listitem').filter({ hasText: 'Mengapa saya menerima ini?' })
    await expect(sent).toHaveCount(2)
    await expect(sent.first()).toContainText('Sasaran Anda 1 pelajaran sepekan')
    await expect(sent.last()).toContainText(`“${course}” ditugaskan kepada Anda.`)
    await page.getByRole('button', { name: 'Matikan Sasaran Anda pekan ini' }).click()
    await expect(page.getByRole('button', { name: 'Nyalakan Sasaran Anda pekan ini' })).toBeVisible()
    await expectSound(page)
  })
})

/** Assigns the course to one person, without a date. */
async function assign(page: Page, slug: string) {
  await page.goto(`/assignments/new?targetKind=person&find=${encodeURIComponent(nameOf(slug))}`)
  await page.getByRole('combobox', { name: 'Jalur belajar' }).selectOption({ label: course })
  await page.getByRole('checkbox', { name: nameOf(slug) }).check()
  await page.getByRole('button', { name: 'Tugaskan', exact: true }).click()
  await expect(page).toHaveURL(/\/assignments\?told=1$/)
}

async function recordLeave(page: Page, from: string, until: string) {
  await page.goto('/streak')
  await page.getByLabel('Jenis').selectOption({ label: 'Cuti tahunan' })
  await page.getByLabel('Dari').fill(from)
  await page.getByLabel('Sampai').fill(until)
  await page.getByRole('button', { name: 'Catat hari' }).click()
  await expect(page.getByText('Sudah tercatat.')).toBeVisible()
  await expectSound(page)
}

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
