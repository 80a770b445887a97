import type { Locator, Page } from '@playwright/test'
import { expect, expectSound, fresh, phone, signIn, test } from './journey.ts'

/** A course of one's own with two modules; the first holds three lessons. */
async function begin(page: Page, title: string) {
  await page.goto('/courses/new')
  await page.getByLabel('Judul').fill(title)
  await page.getByRole('button', { name: 'Mulai menulis' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  for (const lesson of ['Menyapa', 'Mendengar']) {
    await page.getByText('Tambah ke Modul 1').click()
    await page.getByRole('textbox', { name: 'Judul', exact: true }).fill(lesson)
    await page.getByRole('button', { name: 'Tambah dan tulis' }).click()
    await expect(page.getByRole('heading', { level: 1, name: lesson })).toBeVisible()
    await page.getByRole('link', { name: title }).click()
  }
  await page.getByLabel('Judul modul').fill('Di loket')
  await page.getByRole('button', { name: 'Tambah modul' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Di loket' })).toBeVisible()
}

const rows = (page: Page, module: string) => page.getByRole('region', { name: module }).getByRole('listitem')

async function drag(page: Page, from: Locator, to: Locator, by: 'mouse' | 'finger') {
  const [a, b] = [await from.boundingBox(), await to.boundingBox()]
  if (!a || !b) throw new Error('there is nothing to drag')
  const [x, y, end] = [a.x + a.width / 2, a.y + a.height / 2, b.y + 2]
  if (by === 'mouse') {
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x, (y + end) / 2)
    await page.mouse.move(x, end)
    await page.mouse.up()
    return
  }
  const finger = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ x, y: at }] })
  await touch('touchStart', y)
  await touch('touchMove', (y + end) / 2)
  await touch('touchMove', end)
  await touch('touchEnd')
}

test('an expert arranges lessons with mouse and keys, copies them, and moves one to another course', async ({
  page,
}) => {
  test.slow()
  await signIn(page, 'dewi')
  const [title, other] = [fresh('Menata pelajaran'), fresh('Tujuan pindah')]
  await begin(page, other)
  await begin(page, title)
  const handle = (name: string) => page.getByRole('button', { name: `Pindahkan: ${name}`, exact: true })

  await test.step('drags a lesson to the top, and over into an empty module', async () => {
    await drag(page, handle('Mendengar'), rows(page, 'Modul 1').first(), 'mouse')
    await expect(page.getByText('Mendengar kini nomor 1 dari 3 di Modul 1.')).toBeVisible()
    await expect(rows(page, 'Modul 1').first()).toContainText('Mendengar')
    await drag(page, handle('Menyapa'), page.getByText('Modul ini masih kosong.'), 'mouse')
    await expect(page.getByText('Menyapa kini nomor 1 dari 1 di Di loket.')).toBeVisible()
    await expectSound(page)
  })

  await test.step('moves by keys and stays on the handle', async () => {
    await handle('Mendengar').focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('status').filter({ hasText: 'Mendengar kini nomor 2 dari 2' })).toBeVisible()
    await expect(handle('Mendengar')).toBeFocused()
    await handle('Di loket').press('ArrowUp')
    await expect(page.getByText('Di loket kini modul nomor 1 dari 2.')).toBeVisible()
    await expect(handle('Di loket')).toBeFocused()
  })

  await test.step('copies a lesson and moves the copy away', async () => {
    await page.locator('summary', { hasText: 'Ubah: Menyapa' }).click()
    await page.getByRole('button', { name: 'Buat salinan' }).locator('visible=true').click()
    await expect(rows(page, 'Di loket').nth(1)).toContainText('Menyapa (salinan)')
    await page.locator('summary', { hasText: 'Ubah: Menyapa (salinan)' }).click()
    await page.getByLabel('Pindahkan ke kursus').locator('visible=true').selectOption({ label: other })
    await page.getByRole('button', { name: 'Pindahkan', exact: true }).locator('visible=true').click()
    await page.getByRole('link', { name: `Buka ${other}` }).click()
    await expect(rows(page, 'Di loket').first()).toContainText('Menyapa (salinan)')
    await expectSound(page)
  })
})

test('an expert begins from a template, uses a lesson of another course, and takes over what changed there', async ({
  page,
}) => {
  test.slow()
  await signIn(page, 'dewi')
  const [origin, title] = [fresh('Asal pelajaran'), fresh('Standar akta kelahiran')]
  const write = async (text: string) => {
    await page.getByRole('link', { name: 'Pelajaran 1', exact: true }).click()
    await page.locator('.lesson-text').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(text)
    await expect(page.locator('[data-save-state=server]')).toBeVisible()
  }
  await page.goto('/courses/new')
  await page.getByLabel('Judul').fill(origin)
  await page.getByRole('button', { name: 'Mulai menulis' }).click()
  await write('Sapa warga sebelum ia bertanya.')

  await test.step('begins with a template', async () => {
    await page.goto('/courses/new')
    await expectSound(page)
    await page.getByLabel('Judul').fill(title)
    await page.getByLabel(/^Standar pelayanan/).check()
    await page.getByRole('button', { name: 'Mulai menulis' }).click()
    await expect(rows(page, 'Yang dijanjikan').first()).toContainText('Janji layanan kita')
  })

  await test.step('uses a lesson of another course', async () => {
    await page.getByRole('link', { name: 'Pakai pelajaran: Yang dijanjikan' }).click()
    await page.getByLabel('Cari judul').fill(origin)
    await page.getByRole('button', { name: 'Cari', exact: true }).click()
    await expectSound(page)
    await page.getByRole('button', { name: 'Pakai di sini: Pelajaran 1' }).click()
    await expect(rows(page, 'Yang dijanjikan').last()).toContainText(`Dari ${origin}`)
    await page.getByRole('link', { name: 'Pelajaran 1', exact: true }).click()
    await expect(page.getByText('Isinya sama dengan aslinya.')).toBeVisible()
    await expect(page.getByText('Sapa warga sebelum ia bertanya.')).toBeVisible()
    await expect(page.locator('.lesson-text [contenteditable=true]')).toHaveCount(0)
    await expectSound(page)
  })

  const here = page.url()
  await test.step('sees what changed in the original, and takes it over', async () => {
    await page.goto('/courses')
    await page.getByRole('link', { name: origin }).first().click()
    await write(' Lalu sebut nama Anda.')
    await page.goto(here)
    await page.getByRole('link', { name: 'Lihat apa yang berubah' }).click()
    await expect(page.locator('ins')).toContainText('Lalu sebut nama Anda.')
    await expectSound(page)
    await page.getByRole('button', { name: 'Ambil perubahannya' }).click()
    await expect(page.getByText('Perubahan diambil.')).toBeVisible()
    await page.getByRole('button', { name: 'Jadikan milik kursus ini' }).click()
    await expect(page.locator('.lesson-text')).toContainText('Lalu sebut nama Anda.')
    await expect(page.locator('[data-save-state=server]')).toBeVisible()
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: phone, hasTouch: true })

  test('an expert drags a lesson with a finger', async ({ page }) => {
    await signIn(page, 'dewi')
    await begin(page, fresh('Menata di ponsel'))
    const handle = page.getByRole('button', { name: 'Pindahkan: Mendengar', exact: true })
    await rows(page, 'Modul 1')
      .first()
      .evaluate(row => row.scrollIntoView({ block: 'center' }))
    await drag(page, handle, rows(page, 'Modul 1').nth(1), 'finger')
    await expect(page.getByText('Mendengar kini nomor 2 dari 3 di Modul 1.')).toBeVisible()
    await expectSound(page)
  })
})
