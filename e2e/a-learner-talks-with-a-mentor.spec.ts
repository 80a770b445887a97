import type { Page } from '@playwright/test'
import {
  alive,
  expect,
  expectPlainlySound,
  expectSound,
  nameOf,
  oneOf,
  phone,
  signIn,
  test,
} from './journey.ts'
import { openStep, stopOf, takeUp } from './walking.ts'

const path = 'Siap Menghadapi Akhir Tahun'
const talk = 'Berbicara dengan mentor: Desember tahun lalu'
const agreed = 'Papan urutan berkas dipasang sebelum tanggal 10 Desember.'

test.use({ viewport: phone })

/** The learner's row of what waits for a mentor. */
const rowOf = (mentor: Page, slug: string) =>
  mentor
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: nameOf(slug) })
    .filter({ hasText: talk })

/** Opens the step of the conversation on a walk that begins now. */
async function toTheTalk(page: Page, slug: string, sound = () => expectSound(page)) {
  await signIn(page, slug)
  await takeUp(page, path, sound)
  const trail = page.url()
  await openStep(page, trail, talk)
  await expect(page.getByText(nameOf('wayan')).first()).toBeVisible()
  await sound()
  return trail
}

async function tellOfIt(page: Page) {
  await page.getByLabel('Berbicara dengan').selectOption({ label: nameOf('wayan') })
  await page.getByLabel('Apa yang disepakati').fill(agreed)
  await page.getByRole('button', { name: 'Kami sudah berbicara' }).click()
  await expect(page.getByText(`Menunggu konfirmasi dari ${nameOf('wayan')};`, { exact: false })).toBeVisible()
}

test('a learner tells of a conversation with a mentor, who returns it once and then confirms it', async ({
  page,
  another,
}) => {
  test.slow()
  const slug = oneOf('susanti.tanuwijaya', 'fahrurrazi.hasan', 'endah.setyowati.santoso')
  const reason = 'Kita baru berbicara soal antrean. Besok kita lanjutkan sepuluh menit.'
  const trail = await toTheTalk(page, slug)
  await alive(page.getByLabel('Apa yang disepakati'))
  await tellOfIt(page)
  await expectSound(page)
  await page.goto(trail)
  await expect(stopOf(page, talk)).toContainText('Menunggu konfirmasi')

  const mentor = await another('wayan')
  await mentor.setViewportSize(phone)
  await mentor.goto('/tasks')
  await expect(rowOf(mentor, slug)).toContainText('Percakapan')
  await expect(rowOf(mentor, slug)).toContainText('Dengan Anda')
  await expectSound(mentor)
  await rowOf(mentor, slug).getByRole('link').click()
  await expect(mentor.getByText(agreed)).toBeVisible()
  await expectSound(mentor)
  await alive(mentor.getByLabel('Alasan'))
  await mentor.getByLabel('Alasan').fill(reason)
  await mentor.getByRole('button', { name: 'Kembalikan dengan alasan' }).click()
  await expect(mentor).toHaveURL('/tasks')

  await page.goto('/')
  await page.getByRole('link', { name: 'Baca alasannya' }).click()
  await expect(page.getByText(reason)).toHaveCount(1)
  await expect(page.getByLabel('Apa yang disepakati')).toHaveValue(agreed)
  await expectSound(page)
  await alive(page.getByLabel('Apa yang disepakati'))
  await page.getByLabel('Apa yang disepakati').fill(`${agreed} Wayan menengok pekan depan.`)
  await page.getByRole('button', { name: 'Kirim lagi' }).click()
  await expect(page.getByText('Menunggu konfirmasi dari', { exact: false })).toBeVisible()

  await mentor.goto('/tasks')
  await rowOf(mentor, slug).getByRole('link').click()
  await mentor.getByRole('button', { name: 'Ya, percakapan ini sudah berlangsung' }).click()
  await expect(mentor).toHaveURL('/tasks')
  await page.reload()
  await expect(page.getByText('Selesai.', { exact: true })).toBeVisible()
  await expect(page.getByText(/^Dikonfirmasi oleh I Wayan/)).toBeVisible()
  await expectSound(page)
})

test('a mentor notes a conversation for someone who would rather not write', async ({ page, another }) => {
  test.slow()
  const slug = oneOf('dyah.ayu.saputro', 'ujang.kartiwa', 'siti')
  await toTheTalk(page, slug)
  const mentor = await another('wayan')
  await mentor.setViewportSize(phone)
  await mentor.goto('/tasks')
  await rowOf(mentor, slug).getByRole('link', { name: 'Buka' }).click()
  await expect(mentor.getByRole('heading', { level: 1, name: nameOf(slug) })).toBeVisible()
  await mentor.getByText('Catat percakapan dengan peserta ini').click()
  await expectSound(mentor)
  await alive(mentor.getByLabel('Apa yang disepakati'))
  await mentor.getByLabel('Apa yang disepakati').fill(agreed)
  await mentor.getByRole('button', { name: 'Catat percakapan', exact: true }).click()
  await expect(mentor.getByText('Catat percakapan dengan peserta ini')).toHaveCount(0)
  await expectSound(mentor)

  await page.reload()
  await expect(page.getByText(/^Dicatat oleh I Wayan/)).toBeVisible()
  await expect(page.getByText(agreed)).toBeVisible()
  await expectSound(page)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner tells of a conversation and reads for whom it waits', async ({ page, browser }) => {
    test.slow()
    const sound = () => expectPlainlySound(page, browser)
    await toTheTalk(page, oneOf('tuti', 'rizky', 'safrina.daud'), sound)
    await tellOfIt(page)
    await sound()
  })
})
