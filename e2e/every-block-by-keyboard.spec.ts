import type { Page } from '@playwright/test'
import { expect, expectSound, fresh, phone, signIn, test } from './journey.ts'

interface Written {
  /** What is typed after the slash. */
  readonly find: string
  /** From its first field, or its text, to an empty line below it or to the block selected by Escape. */
  readonly write: (page: Page) => Promise<void>
  /** What a learner reads. */
  readonly reads: readonly string[]
}

const type = (page: Page, words: string) => page.keyboard.type(words)
const press = (page: Page, keys: string) => page.keyboard.press(keys)
const at = (page: Page, field: string) => expect(page.getByLabel(field, { exact: true })).toBeFocused()

/** Title and text of each section, the fields named as an author reads them; ends below the block. */
async function sections(page: Page, all: readonly (readonly [field: string, title: string, text: string])[]) {
  for (const [place, [field, title, text]] of all.entries()) {
    await at(page, field)
    await type(page, title)
    await press(page, 'Enter')
    await type(page, text)
    if (all[place + 1]) await onward(page, all[place + 1]![0])
  }
  await press(page, 'Enter')
  await press(page, 'Enter')
}

/** To the next section: by an arrow where there is one, else it is added. */
async function onward(page: Page, field: string) {
  const isThere = (await page.getByLabel(field, { exact: true }).count()) > 0
  await press(page, isThere ? 'ArrowDown' : 'Control+Enter')
}

const blocks: readonly Written[] = [
  {
    find: 'lipatan',
    write: page =>
      sections(page, [
        ['Judul lipatan 1', 'Apa syaratnya?', 'KTP dan kartu keluarga.'],
        ['Judul lipatan 2', 'Berapa lama?', 'Selesai satu hari.'],
      ]),
    reads: ['Apa syaratnya?', 'Berapa lama?'],
  },
  {
    find: 'langkah',
    write: page =>
      sections(page, [
        ['Judul langkah 1', 'Sapa', 'Sebut nama Anda.'],
        ['Judul langkah 2', 'Dengarkan', 'Catat keperluannya.'],
        ['Judul langkah 3', 'Periksa', 'Semua lembar sekaligus.'],
      ]),
    reads: ['Sapa', 'Catat keperluannya.', 'Semua lembar sekaligus.'],
  },
  {
    find: 'tabs',
    write: page =>
      sections(page, [
        ['Judul tab 1', 'Datang sendiri', 'Ambil nomor di pintu.'],
        ['Judul tab 2', 'Diwakili', 'Bawa surat kuasa.'],
      ]),
    reads: ['Datang sendiri', 'Ambil nomor di pintu.'],
  },
  {
    find: 'kolom',
    write: page =>
      sections(page, [
        ['Judul kolom 1', 'Pagi', 'Loket dua dan tiga.'],
        ['Judul kolom 2', 'Siang', 'Semua loket.'],
      ]),
    reads: ['Loket dua dan tiga.', 'Semua loket.'],
  },
  {
    find: 'lini',
    write: page =>
      sections(page, [
        ['Kapan 1', '07.00', 'Meja disiapkan.'],
        ['Kapan 2', '07.30', 'Pintu dibuka.'],
      ]),
    reads: ['07.00', 'Pintu dibuka.'],
  },
  {
    find: 'lama',
    write: async page => {
      await at(page, 'Menit dengan cara lama')
      await type(page, '15')
      await press(page, 'Tab')
      await type(page, '3')
      await press(page, 'Tab')
      await sections(page, [
        ['Judul cara lama', 'Ke gudang', 'Formulir diambil saat habis.'],
        ['Judul cara baru', 'Garis merah', 'Rak diisi tiap sore.'],
      ])
    },
    reads: ['Cara lama: Ke gudang', 'Rak diisi tiap sore.', 'Hemat 12 menit setiap kali'],
  },
  {
    find: 'lembar',
    write: async page => {
      await expect(page.getByLabel('Judul lembar bantu', { exact: true })).toBeVisible()
      await press(page, 'ArrowUp')
      await at(page, 'Judul lembar bantu')
      await type(page, 'Sebelum pintu dibuka')
      await press(page, 'Enter')
      await type(page, 'Stempel, pena, dan map kosong.')
      await press(page, 'Enter')
      await press(page, 'Enter')
    },
    reads: ['Sebelum pintu dibuka', 'Stempel, pena, dan map kosong.'],
  },
]

test('an expert writes every block by keyboard, and a learner reads it on a phone', async ({ page }) => {
  test.slow()
  await page.setViewportSize({ width: 1280, height: 900 })
  await signIn(page, 'dewi')
  await page.goto('/courses')
  await page.getByRole('link', { name: 'Tulis kursus' }).click()
  await page.getByLabel('Judul').fill(fresh('Semua blok'))
  await page.getByRole('button', { name: 'Mulai menulis' }).click()
  await page.getByRole('link', { name: 'Pelajaran 1', exact: true }).click()
  await page.locator('.lesson-text').focus()

  for (const [place, { find, write }] of blocks.entries())
    await test.step(find, async () => {
      await type(page, `Blok ${place + 1}.`)
      await press(page, 'Enter')
      await type(page, `/${find}`)
      await expect(page.locator('#lesson-slash-menu [role=option]').first()).toHaveAttribute(
        'aria-selected',
        'true',
      )
      await press(page, 'Enter')
      await write(page)
    })
  await type(page, 'Selesai.')
  await expect(page.locator('.lesson-text > p').last()).toHaveText('Selesai.')
  await expect(page.locator('[data-save-state=server]')).toBeVisible()
  await expectSound(page)

  await page.setViewportSize(phone)
  await expectSound(page)
  await page.goto(page.url().replace('/parts/', '/preview/'))
  for (const { reads } of blocks)
    for (const words of reads) await expect(page.getByText(words, { exact: true }).first()).toBeVisible()
  await expectSound(page)
})
