import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { emailOf, expect, expectSound, nameOf, oneOf, phone, signIn, signInByForm, test } from './journey.ts'

const path = 'Langkah Pertama Kantor Digital'
const dueIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

async function choose(page: Page, label: string, beginning: string) {
  const choice = page.getByRole('combobox', { name: label, exact: true })
  const value = await choice.locator('option', { hasText: beginning }).first().getAttribute('value')
  await choice.selectOption(value)
}

const filterBy = async (page: Page, name: string) => {
  await page.goto('/coordination')
  await page.getByRole('searchbox', { name: 'Nama' }).fill(name)
  await page.getByRole('button', { name: 'Tampilkan' }).click()
  await expect(page).toHaveURL(/name=/)
}

test('a coordinator assigns a path, and the learner finds it waiting with a first small step', async ({
  page,
  another,
}) => {
  test.slow()
  const slug = oneOf('endang', 'salmah.effendi', 'deden.kartiwa')
  const name = nameOf(slug)
  const message = `${name}, kita bahas bersama pada rapat bidang.`
  await signInByForm(page, 'bambang')
  await expectSound(page)
  await page.goto('/coordination')
  await expectSound(page)
  await page.getByRole('link', { name: 'Tugaskan jalur' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tugaskan jalur' })).toBeVisible()
  await expectSound(page)

  await test.step('to one person, by a date, with words of their own', async () => {
    await choose(page, 'Jalur belajar', path)
    await page.getByRole('radio', { name: 'Orang tertentu' }).check()
    await page.getByLabel('Cari nama').fill(name)
    await page.getByRole('button', { name: 'Cari', exact: true }).click()
    await page.getByRole('checkbox', { name }).check()
    await page.getByLabel('Tenggat').fill(dueIn(14))
    await page.getByLabel('Pesan').fill(message)
    await page.getByRole('button', { name: 'Tugaskan', exact: true }).click()
    await expect(page).toHaveURL(/\/assignments\?told=1$/)
    await expectSound(page)
  })

  const assigned = page.getByRole('row').filter({ hasText: path }).filter({ hasText: name })
  const withdraw = assigned.getByRole('link', { name: 'Batalkan' })
  await expect(withdraw).toHaveCount(1)

  const learner = await another(slug)
  await learner.goto('/')
  await test.step('the learner sees it due on Today', async () => {
    const due = learner.getByRole('region', { name: 'Tenggat', exact: true })
    await expect(due.getByRole('link', { name: path })).toBeVisible()
    await expectSound(learner)
    await due.getByRole('link', { name: path }).click()
    await expect(learner.getByRole('heading', { level: 1, name: path })).toBeVisible()
    await expectSound(learner)
  })

  await test.step('one letter tells of it, with the first small step', async () => {
    await learner.goto('/demo/outbox')
    const letter = learner.getByRole('article').filter({ hasText: message })
    await expect(letter).toHaveCount(1)
    await expect(letter).toContainText(`Penugasan belajar: ${path}`)
    await expect(letter).toContainText(emailOf(slug))
    await expect(letter).toContainText(/\d+ menit/)
    await expect(letter).toContainText(/\/enrolments\/[\w-]+\/steps\/dari-lemari/)
    await expectSound(learner)
  })

  await test.step('who is where can be filtered and taken along', async () => {
    await filterBy(page, name)
    const standing = page.getByRole('row').filter({ hasText: path })
    await expect(standing).toContainText(name)
    await expect(standing).toContainText('Belum mulai')
    await expect(page.getByRole('row').filter({ hasText: 'Tuti' })).toHaveCount(0)
    await expectSound(page)
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Unduh CSV' }).click()
    const sheet = await readFile(await (await saving).path(), 'utf8')
    expect(sheet).toMatch(/Nama,Unit kerja,Jalur belajar/)
    expect(sheet).toContain(path)
    expect(sheet).toContain(dueIn(14))
    expect(sheet).not.toContain('Tuti')
  })

  await test.step('the coordinator of another unit sees none of it', async () => {
    const address = await page.getByRole('link', { name }).first().getAttribute('href')
    const stranger = await another('ratna')
    await filterBy(stranger, name)
    await expect(stranger.getByText('Tidak ada yang cocok.')).toBeVisible()
    await expectSound(stranger)
    expect(await (await stranger.request.get('/coordination/export')).text()).not.toContain(name)
    expect((await stranger.request.get(address ?? '')).status()).toBe(404)
    await stranger.goto('/assignments')
    await expect(stranger.getByText(name)).toHaveCount(0)
    await stranger.goto(`/assignments/new?targetKind=person&find=${encodeURIComponent(name)}`)
    await expect(stranger.getByText('Tidak ada nama yang cocok')).toBeVisible()
    await expect(stranger.getByRole('checkbox', { name })).toHaveCount(0)
    await expectSound(stranger)
  })

  await page.goto('/assignments')
  await withdraw.click()
  const asked = page.getByRole('dialog', { name: 'Batalkan penugasan ini?' })
  await expect(asked).toContainText('1 orang')
  await expectSound(page)
  await asked.getByRole('link', { name: 'Biarkan berlaku' }).click()
  await expect(asked).toHaveCount(0)
  await withdraw.click()
  await asked.getByRole('button', { name: 'Batalkan penugasan' }).click()
  await expect(withdraw).toHaveCount(0)
  await expect(assigned.getByText('Dibatalkan').first()).toBeVisible()
  await learner.goto('/')
  await expect(learner.getByRole('region', { name: 'Tenggat', exact: true }).getByText(path)).toHaveCount(0)
})

test('a coordinator lends a hand to someone whose attempts are used up', async ({ page, another }) => {
  test.slow()
  const slug = oneOf('tuti', 'ridwan.ismail', 'stevani.rumengan')
  const reason = 'Kita sudah berlatih bersama. Silakan coba sekali lagi dengan tenang.'
  await signIn(page, 'bambang')
  await page.goto('/coordination')
  const need = page.getByRole('listitem').filter({ hasText: nameOf(slug) })
  await expect(need).toContainText('Tidak dapat melanjutkan')
  await need.getByRole('link', { name: 'Bantu' }).click()
  await expect(page.getByRole('heading', { level: 1, name: nameOf(slug) })).toBeVisible()
  await expectSound(page)

  const stuck = page.getByRole('heading', { name: 'Perlu dibantu' })
  await expect(stuck).toBeVisible()
  await page.getByRole('textbox', { name: 'Alasan' }).first().fill(reason)
  await page.getByRole('button', { name: 'Beri percobaan lagi' }).click()
  await expect(page.getByText(`${nameOf(slug)} mendapat satu percobaan lagi`)).toBeVisible()
  await expect(stuck).toHaveCount(0)
  await expectSound(page)

  const learner = await another(slug)
  await learner.goto('/')
  await expect(learner.getByRole('heading', { name: 'Anda mendapat kesempatan lagi' })).toBeVisible()
  await expectSound(learner)
  await learner.goto('/enrolments')
  await learner.getByRole('link', { name: 'Loket yang Melayani' }).first().click()
  await expect(learner.getByRole('heading', { level: 1, name: 'Loket yang Melayani' })).toBeVisible()
  await expect(learner.getByText('Perlu bantuan koordinator')).toHaveCount(0)
  await expectSound(learner)
  await learner.goto('/settings/accommodations')
  await expect(learner.getByText(reason).first()).toBeVisible()
})

test('a coordinator returns a task, and the learner reads why above the form', async ({ page, another }) => {
  test.slow()
  const slug = oneOf('refly.wowor', 'safrina.daud', 'rusmini.noor')
  const remark = 'Sudah baik. Tambahkan kapan papan itu dipasang.'
  await signIn(page, 'bambang')
  await page.goto('/tasks')
  await page
    .getByRole('link', { name: nameOf(slug) })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Alasan' }).fill(remark)
  await page.getByRole('button', { name: 'Kembalikan dengan catatan' }).click()
  await expect(page).toHaveURL(/\/tasks$/)

  const learner = await another(slug)
  await learner.goto('/')
  await learner.setViewportSize(phone)
  await learner.getByRole('link', { name: 'Baca catatan' }).click()
  const told = learner.getByText(remark)
  await expect(told).toHaveCount(1)
  await expect(learner.getByText(/^Bambang .* mengembalikan tugas ini:$/)).toBeVisible()
  const form = learner.getByRole('textbox', { name: 'Jawaban Anda' })
  expect((await told.boundingBox())?.y).toBeLessThan((await form.boundingBox())?.y ?? 0)
  await expectSound(learner)
})

test('coordination fits a phone', async ({ page }) => {
  test.slow()
  await page.setViewportSize(phone)
  await signIn(page, 'bambang')
  for (const place of ['/coordination', '/assignments', '/assignments/new', '/cohorts', '/demo/outbox']) {
    await page.goto(place)
    await expectSound(page)
  }
  await filterBy(page, 'Rizky')
  await page.getByRole('link', { name: /Rizky/ }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: /Rizky/ })).toBeVisible()
  await expectSound(page)
})
