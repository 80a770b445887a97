import type { Locator, Page } from '@playwright/test'
import { expect, expectSound, fresh, signIn, test } from './journey.ts'

/** Goes by the Tab key to what is named, as often as it takes. */
async function tabTo(page: Page, what: Locator) {
  for (let presses = 0; presses < 160; presses++) {
    if (await what.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${what}`)
}

const titles = (page: Page) => page.getByRole('treeitem')

/** Adds one step where the hand is: what is typed picks it, Enter takes it. */
async function add(page: Page, typed: string, option: RegExp) {
  const before = await titles(page).count()
  const what = page.getByRole('combobox', { name: 'Apa yang ditambahkan' })
  await expect(what).toBeFocused()
  await page.keyboard.type(typed)
  const found = page.getByRole('option', { name: option }).first()
  await expect(found).toBeVisible()
  for (let presses = 0; presses < 40; presses++) {
    if ((await what.getAttribute('aria-activedescendant')) === (await found.getAttribute('id'))) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expect(titles(page)).toHaveCount(before + 1)
}

test('an expert draws a path by keyboard alone, is stopped by a trap in it, mends it, rehearses it and publishes', async ({
  page,
}) => {
  const title = fresh('Jalur papan ketik')
  await signIn(page, 'dewi')
  await page.goto('/paths')
  await tabTo(page, page.getByRole('textbox', { name: 'Judul jalur' }))
  await page.keyboard.type(title)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

  const what = page.getByRole('combobox', { name: 'Apa yang ditambahkan' })
  await expect(what).toBeVisible()
  await tabTo(page, what)
  await add(page, 'membaca', /^Prates: .*membaca antrean/)
  await add(page, 'Antrean yang adil', /Antrean yang adil/)
  await add(page, 'Satu berkas', /Satu berkas/)

  // Both lessons become a choice.
  await page.keyboard.press('Escape')
  await expect(titles(page).nth(2)).toBeFocused()
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Control+g')
  await expect(page.getByRole('menuitem', { name: 'Pilihan' })).toBeVisible()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  const group = page.getByRole('treeitem', { name: 'Kelompok baru' })
  await expect(group).toHaveAttribute('aria-expanded', 'true')

  // A check behind it, with help, and a task that asks for more than whoever passed may still reach.
  await tabTo(page, what)
  await add(page, 'Kuis: mengatur', /^Kuis: mengatur waktu/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+Enter')
  await add(page, 'Menjaga', /Menjaga tenaga/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Control+Enter')
  await add(page, 'Mengulang', /^Mengulang yang sudah dipelajari/)
  await add(page, 'Survei', /^Survei: Seberapa siap/)
  await add(page, 'Tugas untuk', /Tugas untuk diverifikasi/)
  await expect(titles(page)).toHaveCount(9)
  await tabTo(page, page.getByRole('button', { name: 'Tambah syarat “Nilai”: Terbuka bila' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('sekurangnya')).toBeVisible()
  await expectSound(page)

  // Undone and done again; it cannot be published, until the offered mend is pressed.
  const mend = page.getByRole('button', { name: 'Hapus syarat bukanya' })
  await expect(mend).toBeVisible()
  await tabTo(page, titles(page).last())
  await page.keyboard.press('Control+z')
  await expect(mend).toBeHidden()
  await page.keyboard.press('Control+y')
  await expect(mend).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Jalur', exact: true }))
  await page.keyboard.press('Enter')
  const publish = page.getByRole('button', { name: 'Terbitkan versi baru' })
  await expect(publish).toBeDisabled()
  await tabTo(page, mend)
  await page.keyboard.press('Enter')
  await expect(publish.or(page.getByRole('button', { name: 'Jalur', exact: true })).first()).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Jalur', exact: true }))
  await page.keyboard.press('Enter')
  await expect(publish).toBeEnabled()

  // A thousand made-up learners walk it, and the picture tells where they come and where they stop.
  const rehearse = page.getByRole('button', { name: 'Gladi di gambar' })
  await rehearse.focus()
  await page.keyboard.press('Space')
  await expect(
    page
      .locator('.drawn')
      .getByText(/\d datang · \d+ berhenti/)
      .first(),
  ).toBeVisible({ timeout: 30_000 })
  await expectSound(page)
  await tabTo(page, publish)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Versi “${title}”`)

  // What is arranged from then on is told against what learners have.
  await page.getByRole('link', { name: title }).click()
  await titles(page).first().click()
  await page.keyboard.press('Control+Enter')
  await add(page, 'Satu berkas', /Satu berkas/)
  await page.getByRole('button', { name: 'Beda dari yang terbit' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Dibandingkan dengan versi 1' })).toContainText(
    '1 baru',
  )
  await expect(page.getByRole('treeitem', { name: 'Satu berkas, satu sentuhan Baru' })).toBeVisible()
  await expectSound(page)
})

test('a step of a path is talked about where it is arranged', async ({ page, another }) => {
  await signIn(page, 'hendra')
  await page.goto('/paths')
  await page.getByRole('link', { name: 'Siap Menghadapi Akhir Tahun' }).click()
  await titles(page).nth(1).click()
  const step = (await page.locator('aside h3').textContent()) ?? ''
  await page.getByRole('link', { name: 'Komentari' }).click()
  await expect(page.getByLabel('Tentang bagian')).toHaveValue(/./)
  await page.getByLabel('Komentar Anda').fill('Cukupkah waktunya?')
  await page.getByRole('button', { name: 'Kirim komentar' }).click()
  await expect(page.getByRole('article', { name: step })).toContainText('Cukupkah waktunya?')
  await expectSound(page)

  const sri = await another('sri')
  await sri.goto(page.url().replace('/comments', '').replace(/\?.*/, ''))
  await sri.getByRole('link', { name: 'Komentar (1)' }).click()
  await sri.getByRole('link', { name: 'Lihat di tempatnya' }).click()
  await expect(sri.locator('aside h3')).toHaveText(step)
  await sri.getByRole('link', { name: 'Komentar (1)' }).last().click()
  await sri.getByRole('button', { name: 'Tandai selesai' }).click()
  await expect(sri.getByText('Sudah selesai (1)')).toBeVisible()
  await expectSound(sri)
})
