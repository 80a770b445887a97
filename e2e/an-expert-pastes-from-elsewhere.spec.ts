import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, expectSound, fresh, signIn, test } from './journey.ts'

const textOf = (page: Page) => page.locator('.lesson-text')

async function newLesson(page: Page, title: string) {
  await signIn(page, 'dewi')
  await page.goto('/courses/new')
  await page.getByLabel('Judul').fill(fresh(title))
  await page.getByRole('button', { name: 'Mulai menulis' }).click()
  await page.getByRole('link', { name: 'Pelajaran 1', exact: true }).click()
  await textOf(page).click()
}

/** Pastes one of the clipboards kept beside the editor. */
const paste = (page: Page, name: string) =>
  pasteHtml(
    page,
    readFileSync(new URL(`../app/authoring/editor/fixtures/${name}.html`, import.meta.url), 'utf8'),
  )

async function pasteHtml(page: Page, html: string) {
  await textOf(page).evaluate((text, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

/** The text without what the editor draws: names of elements, their words, and where links lead. */
const written = (page: Page) =>
  textOf(page).evaluate(text => {
    const plain = (node: Node): string => {
      if (!(node instanceof HTMLElement))
        return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : ''
      if (node.dataset.nodeViewWrapper !== undefined || node.matches('.node-image')) return '[image]'
      const inside = [...node.childNodes].map(plain).join('')
      const name = node.localName
      if (name === 'br') return node.className ? '' : '/'
      if (name === 'a') return `<${node.getAttribute('href')} ${inside}>`
      if (['div', 'tbody', 'colgroup', 'col', 'li'].includes(name) && name !== 'li') return inside
      return name === 'p' && node.parentElement?.matches('li, td, th, blockquote')
        ? inside
        : `${name}(${inside})`
    }
    return [...text.children].map(plain).filter(line => line !== 'p()')
  })

/** What the schema does not know is gone: styles, classes, comments, empty wrappers. */
const leftovers = (page: Page) =>
  textOf(page).evaluate(text =>
    [...text.querySelectorAll('[style], [class*="Mso"], [lang], [dir], span, font, script, iframe, button')]
      .filter(each => !each.closest('.react-renderer') && !each.matches('table, col, .ProseMirror-widget'))
      .map(each => each.outerHTML),
  )

test('an expert pastes from Word, which comes clean, and what is missing is told', async ({ page }) => {
  await newLesson(page, 'Dari Word')
  await paste(page, 'word')
  await expect(textOf(page).locator('h2')).toHaveText(['Loket yang tenang', 'Menyapa'])
  expect(await written(page)).toEqual([
    'h2(Loket yang tenang)',
    'h2(Menyapa)',
    'p(Sapa warga strong(sebelum) ia em(bertanya), lalu buka <https://menpan.go.id/ halaman ini>.)',
    'ul(li(Tatap wajahnyaul(li(Senyum)))li(Sebut nama))',
    'p(Urutannya:)',
    'ol(li(Antre)li(Duduk))',
    'table(tr(th(strong(Loket))th(strong(Jam)))tr(td(Satu)td(07.30/sampai 12.00))tr(td()td(13.00)))',
    '[image]',
  ])
  expect(await leftovers(page)).toEqual([])
  await expect(page.getByText('1 gambar tidak ikut tersalin: Denah loket.')).toBeVisible()
  await expect(page.getByText('Blok gambar ini belum berisi gambar yang tersedia.')).toBeAttached()
  await expect(page.locator('[data-save-state=server]')).toBeVisible()
  await expectSound(page)
})

test('an expert pastes from Google Docs, and the picture goes to the library', async ({ page }) => {
  await newLesson(page, 'Dari Google Docs')
  const stored = page.waitForResponse(response => response.url().endsWith('/media/arrival') && response.ok())
  await paste(page, 'google-docs')
  await stored
  expect(await written(page)).toEqual([
    'h2(Mendengar)',
    'p(Dengarkan strong(sampai selesai), em(baru menjawab). Lihat <https://lan.go.id/ laman ini>.)',
    'ul(li(Catatul(li(Nama)))li(Ulangi))',
    'table(tr(th(strong(Keluhan))th(strong(Keluhan)))tr(td(Antre lama)td(Minta maaf/Beri waktu)))',
    '[image]',
  ])
  expect(await leftovers(page)).toEqual([])
  await expect(textOf(page).getByRole('img', { name: 'Warna meja layanan' })).toBeVisible()
  await expect(page.locator('[data-save-state=server]')).toBeVisible()
  await page.reload()
  await expect(textOf(page).getByRole('img', { name: 'Warna meja layanan' })).toBeVisible()
})

test('an expert pastes from a web page, without what only a page needs', async ({ page }) => {
  await newLesson(page, 'Dari laman')
  await paste(page, 'web-page')
  await expect(textOf(page).locator('h2')).toHaveText('Antrean pendek')
  expect(await written(page)).toEqual([
    'h2(Antrean pendek)',
    'p(Warga strong(menunggu) lebih tenang bila tahu em(berapa lama).)',
    'h4(Tiga hal kecil)',
    'ol(li(Nomor terlihat)li(Kursi cukupul(li(Air minum))))',
    '[image]',
    'blockquote(“Sepuluh menit terasa satu jam.”)',
    'p(Klik di sini atau <https://ombudsman.go.id/ baca lagi>.)',
  ])
  expect(await leftovers(page)).toEqual([])
  await expect(page.getByText('1 gambar tidak ikut tersalin: Ruang tunggu pagi hari.')).toBeVisible()
})

test('an expert is told how to make a lesson lighter that weighs too much', async ({ page }) => {
  await newLesson(page, 'Terlalu berat')
  const side = 1600
  const raw = { width: side, height: side, channels: 3 } as const
  const noise = await sharp(randomBytes(side * side * 3), { raw })
    .jpeg({ quality: 90 })
    .toBuffer()
  const address = `data:image/jpeg;base64,${noise.toString('base64')}`
  const picture = `<p><img src="${address}" alt="Bintik-bintik"></p>`
  await pasteHtml(page, `<p>Lihat.</p>${picture}${picture}<p>Selesai.</p>`)
  const advice = page.getByRole('status').filter({ hasText: 'paling banyak 1 MB untuk 1 menit' })
  await expect(advice).toBeVisible()
  await expectSound(page)
  await advice.getByRole('button', { name: /^Ke blok terberat/ }).click()
  await expect(page.locator('.lesson-text :focus')).toHaveCount(1)
  await page.keyboard.press('Alt+Enter')
  await expect(
    page.getByRole('menu', { name: /^Gambar: \d+ KB, 10 detik, terbuka tanpa koneksi$/ }),
  ).toBeVisible()
  await page.getByRole('menuitem', { name: 'Hapus', exact: true }).press('Enter')
  await expect(advice).toBeHidden()
  await expect(page.getByText(/^3 kata, 1 menit/)).toBeVisible()
})
