import type { Page } from '@playwright/test'
import { expect, expectSound, oneOf, phone, signIn, test } from './journey.ts'

const course = 'Kantor Digital bagi yang Terbiasa dengan Kertas'

test.use({ viewport: phone })

test('a learner finds a passage in spite of a typing error, reads it where it stands, and hears one in a recording', async ({
  page,
}) => {
  await signIn(page, oneOf('lilis', 'nurul', 'taufik'))

  await test.step('a word with a typing error is read as the one that was meant', async () => {
    await search(page, 'folfder')
    await expect(page.getByText('Tidak ada “folfder”. Ini yang ditemukan untuk “folder”')).toBeVisible()
    await expectSound(page)
  })

  await test.step('the passage opens where it stands, taken up or not', async () => {
    const found = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: course }) })
    const passage = found.getByRole('list', { name: 'Bagian yang cocok' }).getByRole('link').first()
    await expect(passage.locator('mark').first()).toHaveText(/folder/i)
    const said = (await passage.locator('mark').first().textContent()) ?? ''
    await passage.click()
    const place = page.locator('#passage').or(page.locator('.prose > :target'))
    await expect(place).toContainText(new RegExp(said, 'i'))
    await expect(place).toBeInViewport()
    await expectSound(page)
  })

  await test.step('what is said in a recording opens at its second', async () => {
    await search(page, 'inovasi terdengar')
    await page.getByRole('link', { name: /Kata inovasi sering terdengar/ }).click()
    await expect(page).toHaveURL(/\/seminars\/[\w-]+\?t=6$/)
  })

  await test.step('and is found among the recordings alone, also with a typing error', async () => {
    await page.goto('/seminars')
    await page.getByLabel('Cari rekaman').fill('inovsi terdengar')
    await page.getByRole('button', { name: 'Cari', exact: true }).click()
    await expectSound(page)
    await page.getByRole('link', { name: /Kata inovasi sering terdengar/ }).click()
    await expect(page).toHaveURL(/\/seminars\/[\w-]+\?t=6$/)
  })

  await test.step('results are narrowed, with how many there would be', async () => {
    await search(page, 'loket')
    await page.getByText('Saring').click()
    const kind = page.getByLabel('Jenis')
    const [, count] =
      /\((\d+)\)/.exec((await kind.getByRole('option', { name: /^Jalur belajar/ }).textContent()) ?? '') ?? []
    await kind.selectOption('path')
    await page.getByRole('button', { name: 'Cari' }).click()
    await expect(page).toHaveURL(/kind=path/)
    await expect(page.getByText(`${count} ditemukan`)).toBeVisible()
    await expectSound(page)
  })

  await test.step('a search that finds nothing says what may have been meant', async () => {
    await search(page, 'pendafttarann')
    await page.getByRole('link', { name: 'pendaftaran' }).click()
    await expect(page.locator('mark').first()).toHaveText(/daftar/i)
  })
})

async function search(page: Page, words: string) {
  await page.goto('/catalogue')
  await page.getByRole('searchbox').fill(words)
  await page.getByRole('button', { name: 'Cari' }).click()
  await expect(page).toHaveURL(/search=/)
}
