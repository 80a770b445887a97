import type { Locator, Page } from '@playwright/test'
import { expect, expectSound, fresh, signIn, test } from './journey.ts'

/** Goes by the Tab key to what is named, as often as it takes. */
async function tabTo(page: Page, what: Locator) {
  for (let presses = 0; presses < 120; presses++) {
    if (await what.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${what}`)
}

/** Adds one step: what is typed picks it, Enter takes it. */
async function add(page: Page, typed: string, option: string, title: string) {
  const what = page.getByRole('combobox', { name: 'Apa' })
  await tabTo(page, what)
  await page.keyboard.type(typed)
  const found = page.getByRole('option', { name: option }).first()
  await expect(found).toBeVisible()
  for (let presses = 0; presses < 40; presses++) {
    if ((await what.getAttribute('aria-activedescendant')) === (await found.getAttribute('id'))) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Tambahkan', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 3, name: title })).toBeVisible()
}

test('an expert composes and publishes a path by keyboard alone', async ({ page }) => {
  const title = fresh('Jalur papan ketik')
  await signIn(page, 'dewi')
  await page.goto('/paths')
  await tabTo(page, page.getByRole('textbox', { name: 'Judul jalur' }))
  await page.keyboard.type(title)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expectSound(page)

  await add(page, 'Ke mana perginya', 'Ke mana perginya menit', 'Ke mana perginya menit')
  await add(page, 'Tugas', 'Tugas untuk diverifikasi', 'Tugas baru')
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Ke mana perginya menit', 'Tugas baru'])

  await tabTo(page, page.getByRole('button', { name: 'Naikkan “Tugas baru”' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Tugas baru', 'Ke mana perginya menit'])
  await expectSound(page)

  await tabTo(page, page.getByRole('button', { name: 'Terbitkan versi baru' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Versi “${title}”`)
  await expectSound(page)
})
