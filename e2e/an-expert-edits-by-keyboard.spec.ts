import type { Page } from '@playwright/test'
import { emailOf, expect, expectSound, fresh, nameOf, phone, signIn, test } from './journey.ts'

const textOf = (page: Page) => page.locator('.lesson-text')
const saved = (page: Page) => expect(page.locator('[data-save-state=server]')).toBeVisible()

/** A new lesson of an expert's own, with lines written into it. */
async function writeLesson(page: Page, title: string, ...lines: readonly string[]) {
  await signIn(page, 'dewi')
  await page.goto('/courses/new')
  await page.getByLabel('Judul').fill(fresh(title))
  await page.getByRole('button', { name: 'Mulai menulis' }).click()
  await page.getByRole('link', { name: 'Pelajaran 1', exact: true }).click()
  await textOf(page).click()
  for (const [at, line] of lines.entries()) {
    if (at > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(line)
  }
  await saved(page)
}

/** The texts of the blocks, from the first to the last. */
const blocksOf = (page: Page) => textOf(page).locator('> *').allInnerTexts()

test('an expert edits a lesson without a pointer', async ({ page }) => {
  test.slow()
  await writeLesson(page, 'Tangan di papan ketik', 'Sapa warga.', 'Sebut nama Anda.', 'Dengarkan dulu.')
  const menu = page.getByRole('menu')

  await test.step('opens the menu of a block and moves it', async () => {
    await page.keyboard.press('Alt+Enter')
    await expect(menu).toBeVisible()
    await expect(page.getByRole('menuitem', { name: 'Turunkan' })).toBeDisabled()
    await expectSound(page)
    await page.getByRole('menuitem', { name: 'Naikkan' }).press('Enter')
    await expect.poll(() => blocksOf(page)).toEqual(['Sapa warga.', 'Dengarkan dulu.', 'Sebut nama Anda.'])
    await page.keyboard.press('Alt+Shift+ArrowDown')
    await expect.poll(() => blocksOf(page)).toEqual(['Sapa warga.', 'Sebut nama Anda.', 'Dengarkan dulu.'])
  })

  await test.step('turns it into a heading, then into a callout that can be turned as a whole', async () => {
    await page.keyboard.press('Alt+Enter')
    await page.getByRole('menuitem', { name: 'Judul bagian' }).press('Enter')
    await expect(textOf(page).getByRole('heading', { name: 'Dengarkan dulu.' })).toBeVisible()
    await page.keyboard.press('Alt+Enter')
    await page.getByRole('menuitem', { name: 'Sorotan' }).press('Enter')
    await expect(textOf(page).getByLabel('Judul sorotan')).toBeVisible()
    await page.keyboard.press('Alt+Enter')
    await page.getByRole('menuitem', { name: 'Blok yang memuatnya: Sorotan' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Daftar butir' }).press('Enter')
    await expect(textOf(page).locator('li')).toHaveText('Dengarkan dulu.')
  })

  await test.step('duplicates it, and the copy has a name of its own', async () => {
    await page.keyboard.press('Alt+Enter')
    await page.getByRole('menuitem', { name: 'Gandakan' }).press('Enter')
    await expect(textOf(page).locator('li')).toHaveText(['Dengarkan dulu.', 'Dengarkan dulu.'])
    const names = await textOf(page)
      .locator('[data-id]')
      .evaluateAll(all => all.map(each => each.getAttribute('data-id')))
    expect(new Set(names).size).toBe(names.length)
    expect(names).not.toContain(null)
  })

  await test.step('deletes it and brings it back, whatever was written since', async () => {
    await page.keyboard.press('Alt+Enter')
    await page.getByRole('menuitem', { name: 'Hapus', exact: true }).press('Enter')
    await expect(textOf(page).locator('li')).toHaveCount(1)
    await page.keyboard.type(' Catat.')
    await page.getByRole('button', { name: 'Kembalikan' }).press('Enter')
    await expect(textOf(page).locator('li')).toHaveCount(2)
    await expect(textOf(page)).toContainText('Catat.')
    await page.keyboard.press('Control+z')
    await expect(textOf(page).locator('li')).toHaveCount(1)
    await saved(page)
  })

  await test.step('copies a link to it, which leads to it again', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const first = await textOf(page).locator('> *').first().getAttribute('data-id')
    // A text that was just taken back puts its caret where it was once more.
    await expect(async () => {
      await page.keyboard.press('Control+Home')
      await expect(page.locator(`.lesson-handle[data-of="${first}"]`)).toBeAttached({ timeout: 2000 })
    }).toPass()
    await page.keyboard.press('Alt+Enter')
    await page.getByRole('menuitem', { name: 'Salin tautan' }).press('Enter')
    await expect(page.getByText('Tautan ke blok disalin.')).toBeVisible()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    await page.goto('/courses')
    await page.goto(link)
    await expect(textOf(page)).toContainText('Sapa warga.')
    await expect.poll(() => page.evaluate(() => getSelection()?.anchorNode?.textContent)).toBe('Sapa warga.')
  })

  await test.step('reads every key in the help', async () => {
    await textOf(page).click()
    await page.keyboard.press('Control+/')
    const help = page.getByRole('dialog', { name: 'Tombol dan tanda' })
    await expect(help).toContainText('Menu blok di tempat kursor')
    await expect(help).toContainText('Alt')
    await expectSound(page)
    await page.keyboard.press('Escape')
    await expect(help).toBeHidden()
  })

  await test.step('leaves only the page, also after loading it again, and comes back', async () => {
    await textOf(page).click()
    await page.keyboard.press('Alt+Shift+F')
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await expect(page.getByRole('toolbar')).toHaveCount(0)
    await page.reload()
    await expect(page.getByRole('button', { name: 'Keluar dari mode fokus' })).toBeVisible()
    expect((await textOf(page).boundingBox())?.width).toBeGreaterThan(600)
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await expectSound(page)
    await page.getByRole('button', { name: 'Keluar dari mode fokus' }).press('Enter')
    await expect(page.getByRole('toolbar')).toBeVisible()
    await expect(page.getByRole('navigation').first()).toBeVisible()
  })
})

test('an expert writes on at once in a block that was just put in', async ({ page }) => {
  await writeLesson(page, 'Tanpa jeda', 'Sapa warga.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/cara lama')
  await page.keyboard.press('Enter')
  await page.keyboard.type('15')
  await expect(textOf(page).getByLabel('Menit dengan cara lama')).toHaveValue('15')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expect(textOf(page).getByLabel('Menit dengan cara lama')).toBeFocused()
  await expect.poll(() => textOf(page).locator('> p').allInnerTexts()).not.toContain('15')
})

test('an expert finds words and replaces them', async ({ page }) => {
  await writeLesson(page, 'Mencari kata', 'Loket pagi, loket siang.', 'Di Loket tiga.')
  await page.keyboard.press('Control+f')
  const bar = page.getByRole('search', { name: 'Cari dan ganti' })
  await bar.getByLabel('Cari', { exact: true }).fill('loket')
  await expect(bar.getByRole('status')).toHaveText('1 dari 3')
  await expect(page.locator('.found')).toHaveCount(3)
  await expectSound(page)
  await page.keyboard.press('Shift+Enter')
  await expect(bar.getByRole('status')).toHaveText('3 dari 3')
  await bar.getByRole('button', { name: 'Bedakan huruf besar' }).click()
  await expect(bar.getByRole('status')).toHaveText('1 dari 1')
  await bar.getByLabel('Ganti dengan').fill('meja')
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toContainText('Loket pagi, meja siang.')
  await expect(bar.getByRole('status')).toHaveText('Tidak ditemukan')
  await bar.getByLabel('Cari', { exact: true }).fill('Loket')
  await expect(bar.getByRole('status')).toContainText('dari 2')
  await bar.getByRole('button', { name: 'Ganti semua' }).click()
  await expect(bar.getByRole('status')).toHaveText('2 diganti')
  await expect(textOf(page)).toContainText('meja pagi, meja siang.')
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(textOf(page)).toContainText('Loket pagi, meja siang.')
  await saved(page)
})

test('an expert drags a block, and on a phone opens its menu from the tools', async ({ page }) => {
  await writeLesson(page, 'Menggeser blok', 'Satu.', 'Dua.', 'Tiga.')
  const handle = page.getByRole('button', { name: 'Menu blok Paragraf', exact: true })

  await test.step('drags the last one before the first, which keeps its name', async () => {
    const third = textOf(page).locator('p', { hasText: 'Tiga.' })
    const name = await third.getAttribute('data-id')
    await third.hover()
    await handle.dragTo(textOf(page).locator('p', { hasText: 'Satu.' }), { targetPosition: { x: 5, y: 2 } })
    await expect.poll(() => blocksOf(page)).toEqual(['Tiga.', 'Satu.', 'Dua.'])
    expect(await third.getAttribute('data-id')).toBe(name)
  })

  await test.step('opens the menu from the handle', async () => {
    await textOf(page).locator('p', { hasText: 'Dua.' }).hover()
    await handle.click()
    await page.getByRole('menuitem', { name: 'Naikkan' }).click()
    await expect.poll(() => blocksOf(page)).toEqual(['Tiga.', 'Dua.', 'Satu.'])
  })

  await test.step('on a phone the tools open it', async () => {
    await page.setViewportSize(phone)
    await textOf(page).getByText('Satu.').click()
    await expect(handle).toBeHidden()
    await page.getByRole('button', { name: 'Menu blok', exact: true }).click()
    await expect(page.getByRole('menu', { name: /^Paragraf: / })).toBeVisible()
    await expectSound(page)
    await page.getByRole('menuitem', { name: 'Kutipan' }).click()
    await expect(textOf(page).locator('blockquote')).toHaveText('Satu.')
    await saved(page)
  })
})

test('an expert goes on below the last block by pressing there, however long the lesson', async ({
  page,
}) => {
  const lines = [...Array(12).keys()].map(line => `Baris ${line + 1}.`)
  await writeLesson(page, 'Di bawah blok', ...lines)
  for (const screen of [phone, { width: 1280, height: 800 }]) {
    await page.setViewportSize(screen)
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/jajak')
    await page.getByRole('listbox').getByRole('option', { name: 'Jajak pendapat' }).click()
    await page.getByLabel('Yang ditanyakan').last().fill('Mana yang tersulit?')
    const last = textOf(page).locator('> *').last()
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    const box = await last.boundingBox()
    if (!box) throw new Error('The block is not there')
    await page.mouse.click(box.x + box.width / 2, box.y + box.height + 40)
    await page.keyboard.type('Di bawahnya.')
    await expect(textOf(page).locator('> *').last()).toHaveText('Di bawahnya.')
  }
  await saved(page)
})

test('an expert inserts blocks with a slash, in either language and on a phone', async ({ page }) => {
  await writeLesson(page, 'Garis miring', 'Sapa warga.')
  const list = page.getByRole('listbox', { name: 'Sisipkan blok' })
  const active = () => textOf(page).getAttribute('aria-activedescendant')

  await test.step('sees them by groups, and the text names the one it stands at', async () => {
    await page.keyboard.press('Enter')
    await page.keyboard.type('/')
    await expect(list.getByRole('group', { name: 'Susunan' })).toBeVisible()
    await expect(list.getByRole('option', { selected: true })).toHaveText('Judul bagian')
    await page.keyboard.press('ArrowDown')
    await expect(list.getByRole('option', { selected: true })).toHaveText('Subjudul')
    expect(await list.getByRole('option', { selected: true }).getAttribute('id')).toBe(await active())
    await expectSound(page)
    await page.keyboard.press('Escape')
    await expect(list).toBeHidden()
    expect(await active()).toBeNull()
    await page.keyboard.press('Backspace')
  })

  await test.step('finds one by its English name', async () => {
    await page.keyboard.type('/quot')
    await expect(list.getByRole('option')).toHaveText(['Kutipan'])
    await page.keyboard.press('Enter')
    await page.keyboard.type('Layani dulu.')
    await expect(textOf(page).locator('blockquote')).toHaveText('Layani dulu.')
  })

  await test.step('on a phone the list comes up from the bottom', async () => {
    await page.setViewportSize(phone)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/')
    await expect(list).toBeVisible()
    const box = await page.locator('.lesson-sheet').boundingBox()
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(phone.height)
    expect(box?.width).toBe(phone.width)
    await expectSound(page)
    await list.getByRole('option', { name: 'Tabel' }).click()
    await expect(textOf(page).locator('table')).toBeVisible()
    await saved(page)
  })
})

test('a block is dragged to its place while a colleague writes above it', async ({ page, another }) => {
  await writeLesson(page, 'Menggeser bersama', 'Satu.', 'Dua.', 'Tiga.')
  const lesson = page.url()
  await page.goto(lesson.replace(/parts.*/, 'details'))
  await page.getByLabel('Alamat surel').fill(emailOf('agus'))
  await page.getByRole('button', { name: 'Tambah orang' }).click()
  await expect(page.getByRole('button', { name: `Keluarkan ${nameOf('agus')}` })).toBeVisible()
  await page.goto(lesson)
  const agus = await another('agus')
  await agus.goto(lesson)
  await expect(textOf(agus)).toContainText('Tiga.')

  await textOf(page).locator('p', { hasText: 'Tiga.' }).hover()
  await page.getByRole('button', { name: 'Menu blok Paragraf', exact: true }).hover()
  await page.mouse.down()
  const second = textOf(page).locator('p', { hasText: 'Dua.' })
  await second.hover({ position: { x: 5, y: 4 } })
  await textOf(agus).getByText('Satu.').click()
  await agus.keyboard.press('Home')
  await agus.keyboard.type('Mula-mula ')
  await agus.keyboard.press('Enter')
  await expect(textOf(page)).toContainText('Mula-mula')
  await expect(textOf(page).locator('> *')).toHaveCount(4)
  await second.hover({ position: { x: 5, y: 2 } })
  await page.mouse.up()
  const both = ['Mula-mula', 'Satu.', 'Tiga.', 'Dua.']
  // Names of carets stand in the text too.
  for (const text of [textOf(page), textOf(agus)]) {
    await expect(text.locator('> *')).toHaveCount(both.length)
    for (const [at, line] of both.entries()) await expect(text.locator('> *').nth(at)).toContainText(line)
  }
})
