import { expect, type Page, test } from '@playwright/test'
import { brokenRules } from './journey.ts'

const isWiderThanScreen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`the gallery has no fault in ${colorScheme} at ${width} pixels`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      await page.goto('/gallery')
      expect(await brokenRules(page)).toEqual([])
      expect(await isWiderThanScreen(page)).toBe(false)
    })
  }
}

test('dialog, menu, tabs and a long list are used by keyboard alone', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/gallery')

  await page.getByRole('button', { name: 'Buka dialog' }).first().focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Hapus pelajaran ini?' })
  await expect(dialog).toBeVisible()
  expect(await brokenRules(page, '#floating')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Buka dialog' }).first()).toBeFocused()

  await page.locator('#floating').getByRole('button', { name: 'Lainnya' }).first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Ubah' })).toBeFocused()
  expect(await brokenRules(page, '#floating')).toEqual([])
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Salin' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Perubahan tersimpan di server.')).toBeVisible()

  await page.getByRole('tab', { name: 'Ringkasan' }).first().focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText('Versi ketiga terbit').first()).toBeVisible()

  const colleague = page.getByRole('combobox', { name: 'Rekan kerja' }).first()
  await colleague.focus()
  await page.keyboard.type('dinas')
  await page.keyboard.press('ArrowDown')
  expect(await brokenRules(page, '#fields')).toEqual([])
  await page.keyboard.press('Enter')
  await expect(colleague).toHaveValue('Bambang Sutrisno')
})

test('without JavaScript the menu of appearance still changes the language', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/gallery')
  await page.locator('header summary').click()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Gallery', level: 1 })).toBeVisible()
  await context.close()
})
