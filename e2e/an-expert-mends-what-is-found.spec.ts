import { expect, expectSound, fresh, phone, signIn, test } from './journey.ts'

test('an expert is told what a reader would stumble over, and mends it with one press', async ({ page }) => {
  await signIn(page, 'dewi')
  await page.goto('/courses/new')
  await page.getByLabel('Judul').fill(fresh('Bahasa yang terang'))
  await page.getByRole('button', { name: 'Mulai menulis' }).click()
  await page.getByRole('link', { name: 'Pelajaran 1', exact: true }).click()
  const text = page.locator('.lesson-text')
  const findings = page.getByRole('complementary', { name: 'Temuan' })
  await text.click()
  await page.keyboard.type('#### Sebelum warga datang')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Silakan Download berkas itu.')

  await test.step('from the panel by keyboard, each change leading to its place', async () => {
    await findings.getByText('Temuan: 2 saran').click()
    await expect(findings.getByText('Judul ini melompati satu tingkat.')).toBeVisible()
    await findings.getByRole('button', { name: 'Naikkan tingkatnya' }).press('Enter')
    await expect(text.getByRole('heading', { level: 2 })).toHaveText('Sebelum warga datang')
    await expect(text).toBeFocused()
    await expectSound(page)
    await findings.getByRole('button', { name: 'Ganti dengan “unduh”' }).press('Enter')
    await expect(text).toContainText('Silakan Unduh berkas itu.')
    await expect(findings).toContainText('Tidak ada yang perlu dilengkapi.')
  })

  await test.step('and takes one back as one step', async () => {
    await page.keyboard.press('Control+z')
    await expect(text).toContainText('Silakan Download berkas itu.')
    await expect(page.locator('[data-save-state=server]')).toBeVisible()
  })

  await test.step('on a phone too, and the page before publishing says the same', async () => {
    await page.setViewportSize(phone)
    await expect(findings.getByText('“download” dapat ditulis “unduh”.')).toBeVisible()
    await expectSound(page)
    await page.goto(page.url().replace(/\/parts\/.*/, '/publications'))
    await page.getByText('1 saran agar lebih mudah dibaca').click()
    await page.getByRole('link', { name: 'Pelajaran 1: “download” dapat ditulis “unduh”.' }).click()
    await expect(text).toBeFocused()
  })
})
