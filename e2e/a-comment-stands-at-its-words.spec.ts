import { expect, expectSound, fresh, phone, signIn, test } from './journey.ts'

const caretTwoFramesLater = () =>
  new Promise(resolve =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(getSelection()?.anchorOffset))),
  )

test('a comment stands at its words, is answered there, and falls back to the paragraph', async ({
  page,
}) => {
  await signIn(page, 'dewi')
  await page.goto('/courses/new')
  await page.getByLabel('Judul').fill(fresh('Kata yang dibicarakan'))
  await page.getByRole('button', { name: 'Mulai menulis' }).click()
  await page.getByRole('link', { name: 'Pelajaran 1', exact: true }).click()
  const text = page.locator('.lesson-text')
  const saved = () => expect(page.locator('[data-save-state=server]')).toBeVisible()
  await text.click()
  await page.keyboard.type('Warga menyimpan bukti antreannya.')
  await saved()

  await test.step('about the words that are selected', async () => {
    await page.keyboard.press('Home')
    await page.keyboard.press('Control+ArrowRight')
    await page.keyboard.press('Control+Shift+ArrowRight')
    await page.keyboard.press('Control+Alt+m')
    await page.getByLabel('Komentar Anda').fill('Menyimpan di mana?')
    await page.getByRole('button', { name: 'Kirim komentar' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(text.locator('mark')).toContainText('menyimpan')
    await expectSound(page)
  })

  await test.step('it stays at them while one writes around, and is there after a reload', async () => {
    await text.click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Tiap ')
    await expect(text.locator('mark')).toContainText('menyimpan')
    await saved()
    await page.reload()
    await expect(text.locator('mark')).toContainText('menyimpan')
  })

  await test.step('pressing it opens what was said, also by keyboard', async () => {
    await text.locator('mark').click()
    await expect(page.getByRole('dialog').getByText('Menyimpan di mana?')).toBeVisible()
    await page.getByLabel('Balasan Anda').fill('Di saku.')
    await page.getByRole('button', { name: 'Kirim balasan' }).click()
    await expect(page.getByRole('dialog').getByText('Di saku.')).toBeVisible()
    await page.setViewportSize(phone)
    await expectSound(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(text).toBeFocused()
  })

  await test.step('when its words are gone it stands at the paragraph', async () => {
    // A field that was just given back its focus puts its caret where it was, two frames later.
    await expect(async () => {
      await page.keyboard.press('Control+Home')
      expect(await page.evaluate(caretTwoFramesLater)).toBe(0)
    }).toPass()
    await page.keyboard.press('Control+ArrowRight')
    await page.keyboard.press('Control+ArrowRight')
    await page.keyboard.press('Control+Shift+ArrowRight')
    await page.keyboard.press('Delete')
    await expect(text).not.toContainText('menyimpan')
    await expect(text.locator('mark')).toHaveCount(0)
    await expect(text.locator('.commented-block')).toHaveCount(1)
    await page.keyboard.press('Control+Alt+m')
    await expect(page.getByRole('dialog').getByText('Di saku.')).toBeVisible()
    await page.getByRole('button', { name: 'Tandai selesai' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(text.locator('.commented-block')).toHaveCount(0)
  })
})
