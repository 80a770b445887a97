import type { Page } from '@playwright/test'
import { expect, expectSound, fresh, phone, signIn, test } from './journey.ts'
import { leaves, press, type, type Written } from './leaf-blocks.ts'

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
    find: 'berdampingan',
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

/** A new lesson, its text in focus. */
async function newLesson(page: Page, title: string) {
  await page.setViewportSize({ width: 1280, height: 900 })
  await signIn(page, 'dewi')
  await page.goto('/courses')
  await page.getByRole('link', { name: 'Tulis kursus' }).click()
  await page.getByLabel('Judul').fill(fresh(title))
  await page.getByRole('button', { name: 'Mulai menulis' }).click()
  await page.getByRole('link', { name: 'Pelajaran 1', exact: true }).click()
  await page.locator('.lesson-text').focus()
}

async function insert(page: Page, find: string) {
  await type(page, `/${find}`)
  const first = page.locator('#lesson-slash-menu [role=option]').first()
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await press(page, 'Enter')
}

test('an expert writes every block by keyboard, and a learner reads it on a phone', async ({ page }) => {
  test.slow()
  await newLesson(page, 'Semua blok')
  for (const [place, { find, write }] of [...blocks, ...leaves].entries())
    await test.step(find, async () => {
      await type(page, `Blok ${place + 1}.`)
      await press(page, 'Enter')
      await insert(page, find)
      await write(page)
    })
  await type(page, 'Selesai.')
  await expect(page.locator('.lesson-text > p').last()).toHaveText('Selesai.')
  await expect(page.locator('[data-save-state=server]')).toBeVisible()
  await expectSound(page)

  await page.setViewportSize(phone)
  await expectSound(page)
  await page.goto(page.url().replace('/parts/', '/preview/'))
  for (const { reads } of [...blocks, ...leaves])
    for (const words of reads) await expect(page.getByText(words, { exact: true }).first()).toBeVisible()
  await expectSound(page)
})

test('an expert moves, adds and removes sections by keyboard, and takes it back', async ({ page }) => {
  await newLesson(page, 'Bagian')
  const titles = page.getByLabel(/^Judul langkah \d$/)
  const order = async (...expected: string[]) => {
    await expect(titles).toHaveCount(expected.length)
    for (const [place, title] of expected.entries()) await expect(titles.nth(place)).toHaveValue(title)
  }
  await insert(page, 'langkah')
  await at(page, 'Judul langkah 1')
  await type(page, 'Sapa')
  await press(page, 'Enter')
  await press(page, 'ArrowDown')
  await at(page, 'Judul langkah 2')
  await type(page, 'Dengarkan')

  await press(page, 'Alt+Shift+ArrowUp')
  await at(page, 'Judul langkah 1')
  await order('Dengarkan', 'Sapa')

  const kept = page.getByRole('button', { name: 'Blok ini perlu paling sedikit 2 bagian' })
  await expect(kept).toHaveCount(2)
  await kept.first().focus()
  await press(page, 'Enter')
  await order('Dengarkan', 'Sapa')

  await page.getByRole('button', { name: 'Tambah bagian' }).focus()
  await press(page, 'Enter')
  await at(page, 'Judul langkah 3')
  await type(page, 'Periksa')
  await press(page, 'Enter')
  await type(page, 'Semua lembar.')
  await order('Dengarkan', 'Sapa', 'Periksa')

  await page.getByRole('button', { name: 'Hapus bagian 1' }).focus()
  await press(page, 'Enter')
  await at(page, 'Judul langkah 1')
  await order('Sapa', 'Periksa')
  await press(page, 'Enter')
  await press(page, 'Control+z')
  await order('Dengarkan', 'Sapa', 'Periksa')

  await page.getByLabel('Judul langkah 2').focus()
  await press(page, 'Escape')
  await press(page, 'Delete')
  await expect(titles).toHaveCount(0)
})

test('a learner gets all of a lesson on paper, or a job aid alone', async ({ page }) => {
  // Some browsers without a window have printed before one could look.
  await page.addInitScript(() => {
    window.print = () => undefined
  })
  await signIn(page, 'dewi')
  await page.goto('/courses')
  await page
    .getByRole('link', { name: /^Mengatur Waktu/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Tiga puluh menit sebelum buka', exact: true }).first().click()
  await expect(page).toHaveURL(/\/parts\//)
  await page.goto(page.url().replace('/parts/', '/preview/'))

  const [folded, another] = [page.getByText('Susun meja dan layar'), page.getByText('Pindahkan semuanya ke')]
  await expect(page.getByRole('tab', { name: 'Giliran malam' })).toBeVisible()
  await expect(folded).toBeHidden()
  await expect(another).toBeHidden()
  await page.getByRole('tab', { name: 'Mengantar anak' }).focus()
  await press(page, 'ArrowRight')
  await expect(another).toBeVisible()
  await page.getByText('“Pagi ada apel, tidak sempat.”').click()
  await expect(folded).toBeVisible()
  await page.reload()

  await page.emulateMedia({ media: 'print' })
  await expect(folded).toBeVisible()
  await expect(another).toBeVisible()
  await page.getByRole('button', { name: 'Cetak' }).waitFor({ state: 'hidden' })

  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Cetak lembar ini' }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Uji cetak satu lembar')).toBeVisible()
  await expect(another).toBeHidden()
})

test('a link to what stands in another tab shows it', async ({ page }) => {
  await newLesson(page, 'Tautan ke tab')
  await insert(page, 'tabs')
  await at(page, 'Judul tab 1')
  await type(page, 'Datang sendiri')
  await press(page, 'Enter')
  await press(page, 'ArrowDown')
  await at(page, 'Judul tab 2')
  await type(page, 'Diwakili')
  await press(page, 'Enter')
  await type(page, '## Surat kuasa')
  await expect(page.locator('[data-save-state=server]')).toBeVisible()
  await page.goto(page.url().replace('/parts/', '/preview/'))

  const heading = page.locator('h2', { hasText: 'Surat kuasa' })
  await expect(page.getByRole('tab', { name: 'Datang sendiri' })).toBeVisible()
  await expect(heading).toBeHidden()
  const id = await heading.getAttribute('id')
  await page.evaluate(hash => {
    location.hash = hash
  }, id ?? '')
  await expect(heading).toBeInViewport()
  await page.reload()
  await expect(heading).toBeInViewport()
})

test('blocks within blocks stay inside each other on a phone', async ({ page }) => {
  await newLesson(page, 'Blok di dalam blok')
  await page.setViewportSize(phone)
  await insert(page, 'kolom')
  await at(page, 'Judul kolom 1')
  await press(page, 'Enter')
  await insert(page, 'lipatan')
  await at(page, 'Judul lipatan 1')
  await type(page, 'Satu lipatan di dalam satu kolom')
  await press(page, 'Enter')
  await insert(page, 'tabel')
  await expect(page.locator('.lesson-section table')).toBeVisible()
  const outside = await page.locator('.lesson-section').evaluateAll(sections =>
    sections.filter(section => {
      const around = section.parentElement?.closest('.lesson-block')?.getBoundingClientRect()
      return around && section.getBoundingClientRect().right > around.right
    }),
  )
  expect(outside).toEqual([])
})
