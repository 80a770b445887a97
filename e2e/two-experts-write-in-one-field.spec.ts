import type { Locator, Page } from '@playwright/test'
import { beginTogether, expect, fresh, signIn, test } from './journey.ts'

const saved = (page: Page) => expect(page.locator('[data-save-state=server]')).toBeVisible()

/** Notes whenever what was just typed does not stand before the caret. */
const watch = (field: Locator, words: string) =>
  field.evaluate((box: HTMLTextAreaElement, words) => {
    const typed = { count: 0, missed: [] as string[] }
    Object.assign(window, { typed })
    const look = () => {
      const said = box.value.slice(0, box.selectionStart)
      const own = words.slice(0, typed.count)
      if (!said.endsWith(own)) typed.missed.push(`${own}| in ${said}|`)
      if (typed.count < words.length) requestAnimationFrame(look)
    }
    box.addEventListener('input', event => {
      typed.count += (event as InputEvent).data?.length ?? 0
    })
    requestAnimationFrame(look)
  }, words)

const missed = (page: Page) =>
  page.evaluate(() => (window as unknown as { typed: { missed: string[] } }).typed.missed.slice(0, 3))

/** Stands behind the first word of a field, as one does who writes on in its middle. */
const standInside = (field: Locator) =>
  field.evaluate((box: HTMLTextAreaElement) => {
    box.focus()
    const at = box.value.indexOf(' ')
    box.setSelectionRange(at, at)
  })

/** Types as people do: quickly within a word, with a breath after it. */
async function type(page: Page, words: string) {
  for (const piece of words.split(/(?= )/)) {
    await page.keyboard.type(piece.slice(0, -1), { delay: 90 })
    await page.keyboard.type(piece.slice(-1), { delay: 350 })
  }
}

test('two experts write in one field of a card at once, each sees their own letters where they write them', async ({
  page,
  another,
}) => {
  await signIn(page, 'dewi')
  await beginTogether(page, fresh('Satu kartu, dua tangan'), 'agus')
  await page.locator('.lesson-text').click()
  await page.keyboard.type('/kartu')
  await page.getByRole('listbox').getByRole('option', { name: 'Kartu ingatan' }).click()
  await page.getByLabel('Depan').fill('Pagi, loket buka.')
  await saved(page)
  const agus = await another('agus')
  await agus.goto(page.url())
  await agus.getByText('Pagi, loket buka.').click()
  const fields = [page.getByLabel('Depan'), agus.getByLabel('Depan')] as const
  await expect(fields[1]).toHaveValue('Pagi, loket buka.')

  const inside = ' sebelum hujan turun dan jalan menjadi becek sekali'
  const behind = ' Warga lanjut usia didahulukan, lalu ibu yang membawa bayi.'
  await standInside(fields[0])
  await watch(fields[0], inside)
  await fields[1].focus()
  await agus.keyboard.press('Control+End')
  await watch(fields[1], behind)
  await Promise.all([type(page, inside), type(agus, behind)])
  expect(await missed(page)).toEqual([])
  expect(await missed(agus)).toEqual([])
  await saved(page)
  await saved(agus)
  for (const field of fields) await expect(field).toHaveValue(`Pagi,${inside} loket buka.${behind}`)

  await test.step('whoever writes in a card goes on in it when another puts one above', async () => {
    await fields[0].focus()
    await page.keyboard.press('Control+End')
    await agus.getByRole('button', { name: 'Tambah kartu' }).click()
    await agus.getByLabel('Depan').nth(1).fill('Sore, loket tutup.')
    await agus.getByRole('button', { name: 'Naikkan kartu 2' }).click()
    await expect(page.getByLabel('Depan').first()).toHaveValue('Sore, loket tutup.')
    await page.keyboard.type(' Selesai.')
    await expect(agus.getByLabel('Depan').nth(1)).toHaveValue(/bayi\. Selesai\.$/)
    await expect(agus.getByLabel('Depan').first()).toHaveValue('Sore, loket tutup.')
  })
})

/** A line on which a message of the lesson takes so many milliseconds there and back. */
const slowLine = (page: Page, milliseconds: number) =>
  page.routeWebSocket('**/lessons/live', ours => {
    const theirs = ours.connectToServer()
    ours.onMessage(message => void setTimeout(() => theirs.send(message), milliseconds / 2))
    theirs.onMessage(message => void setTimeout(() => ours.send(message), milliseconds / 2))
  })

test('two experts on slow lines write in one field without a breath, and each letter stands there once', async ({
  page,
  another,
}) => {
  test.slow()
  await signIn(page, 'dewi')
  await slowLine(page, 600)
  await beginTogether(page, fresh('Satu kartu, dua garis pelan'), 'agus')
  await page.locator('.lesson-text').click()
  await page.keyboard.type('/kartu')
  await page.getByRole('listbox').getByRole('option', { name: 'Kartu ingatan' }).click()
  await page.getByLabel('Depan').fill('Pagi, loket buka.')
  await saved(page)
  const agus = await another('agus')
  await slowLine(agus, 600)
  await agus.goto(page.url())
  await agus.getByText('Pagi, loket buka.').click()
  const fields = [page.getByLabel('Depan'), agus.getByLabel('Depan')] as const
  await expect(fields[1]).toHaveValue('Pagi, loket buka.')

  const inside = ' sebelum hujan turun dan jalan di depan kantor menjadi becek sekali bagi warga'
  const behind = ' Warga lanjut usia didahulukan, lalu ibu yang membawa bayi atau anak kecil.'
  await standInside(fields[0])
  await fields[1].focus()
  await agus.keyboard.press('Control+End')
  const pace = { delay: 140 }
  await Promise.all([page.keyboard.type(inside, pace), agus.keyboard.type(behind, pace)])
  await saved(page)
  await saved(agus)
  for (const field of fields) await expect(field).toHaveValue(`Pagi,${inside} loket buka.${behind}`)
})
