import type { Page } from '@playwright/test'
import { expect } from './journey.ts'

export interface Written {
  /** What is typed after the slash. */
  readonly find: string
  /** From its first field, or its text, to an empty line below it or to the block selected by Escape. */
  readonly write: (page: Page) => Promise<void>
  /** What a learner reads. */
  readonly reads: readonly string[]
}

const course = 'content/courses/kantor-digital'

export const type = (page: Page, words: string) => page.keyboard.type(words)
export const press = (page: Page, keys: string) => page.keyboard.press(keys)

/** The field or button that holds the focus, by its name. */
const on = (page: Page, name: string) => expect(page.locator(':focus')).toHaveAccessibleName(name)

/** Moves the focus until it comes to what has this name. */
async function toward(page: Page, keys: 'Tab' | 'Shift+Tab', name: string) {
  const focus = page.locator(':focus')
  const named = page.getByLabel(name, { exact: true }).or(page.getByRole('button', { name, exact: true }))
  for (let tries = 0; tries < 20; tries += 1) {
    await press(page, keys)
    if (await focus.and(named).count()) return
  }
  await on(page, name)
}

/** Words into one field after another, each named as an author reads it; the first has the focus already. */
async function fields(page: Page, all: readonly (readonly [field: string, words: string])[]) {
  for (const [place, [field, words]] of all.entries()) {
    if (place > 0) await press(page, 'Tab')
    await on(page, field)
    await type(page, words)
  }
}

const left = (page: Page) => press(page, 'Escape')

/** Blocks that hold no others: each ends selected by Escape. */
export const leaves: readonly Written[] = [
  {
    find: 'hafalan',
    async write(page) {
      await fields(page, [
        ['Depan', 'Apa yang berdiri di depan nama berkas?'],
        ['Belakang', 'Tanggal.'],
      ])
      await toward(page, 'Tab', 'Tambah kartu')
      await press(page, 'Enter')
      await fields(page, [
        ['Depan', 'Apa yang menyusul?'],
        ['Belakang', 'Jenis surat.'],
      ])
      await left(page)
    },
    reads: ['Apa yang berdiri di depan nama berkas?', 'Apa yang menyusul?'],
  },
  {
    find: 'percakapan',
    async write(page) {
      await fields(page, [
        ['Judul percakapan', 'Warga di loket'],
        ['Siapa yang berbicara', 'Warga'],
        ['Yang dikatakan', 'Kapan selesai?'],
      ])
      await toward(page, 'Tab', 'Yang dikatakan peserta')
      await type(page, 'Besok pukul sepuluh.')
      await toward(page, 'Tab', 'Tambah giliran')
      await press(page, 'Enter')
      await fields(page, [
        ['Siapa yang berbicara', 'Warga'],
        ['Yang dikatakan', 'Baik, saya kembali besok.'],
        ['Lalu', 'Percakapan selesai: Berakhir baik'],
        ['Saran penutup', 'Jawaban yang jelas menenangkan.'],
      ])
      await expect(
        page.getByText('Giliran 1: Ada giliran yang pilihannya belum menuju ke mana pun.'),
      ).toBeVisible()
      await toward(page, 'Shift+Tab', 'Berlanjut ke')
      await type(page, '2')
      await expect(page.getByText(/^Giliran \d: /)).toHaveCount(0)
      await left(page)
    },
    reads: ['Warga di loket', 'Kapan selesai?', 'Besok pukul sepuluh.'],
  },
  {
    find: 'centang',
    async write(page) {
      await fields(page, [
        ['Judul daftar', 'Sebelum pulang'],
        ['Kata-kata', 'Layar terkunci'],
      ])
      await toward(page, 'Tab', 'Tambah butir')
      await press(page, 'Enter')
      await fields(page, [['Kata-kata', 'Meja kosong']])
      await left(page)
    },
    reads: ['Sebelum pulang', 'Layar terkunci', 'Meja kosong'],
  },
  {
    find: 'unduhan',
    async write(page) {
      await on(page, 'Pilih berkas')
      await page.locator(':focus').setInputFiles(`${course}/papers/kartu-nama-berkas.pdf`)
      await expect(page.getByLabel('Nama yang dibaca peserta')).toHaveValue('kartu-nama-berkas')
      await toward(page, 'Tab', 'Nama yang dibaca peserta')
      await press(page, 'Control+A')
      await type(page, 'Kartu nama berkas')
      await left(page)
    },
    reads: ['Kartu nama berkas'],
  },
  {
    find: 'galeri',
    async write(page) {
      for (const [count, picture, alt, caption] of [
        [1, 'pohon-folder', 'Pohon folder', 'Tiga tingkat'],
        [2, 'saringan', 'Corong', 'Saring dulu'],
      ] as const) {
        if (count > 1) await toward(page, 'Tab', 'Pilih berkas gambar')
        await on(page, 'Pilih berkas gambar')
        await page.locator(':focus').setInputFiles(`${course}/images/${picture}.webp`)
        await expect(page.getByLabel('Teks pengganti', { exact: true })).toHaveCount(count)
        await toward(page, 'Tab', 'Teks pengganti')
        await type(page, alt)
        await press(page, 'Tab')
        await type(page, caption)
      }
      await left(page)
    },
    reads: ['Tiga tingkat', 'Saring dulu'],
  },
  {
    find: 'hotspot',
    async write(page) {
      await on(page, 'Pilih berkas gambar')
      await page.locator(':focus').setInputFiles(`${course}/images/lima-kunci.webp`)
      await expect(page.getByLabel('Nama bagian')).toBeVisible()
      await toward(page, 'Tab', 'Teks pengganti')
      await type(page, 'Lima kunci')
      await toward(page, 'Tab', 'Nama bagian')
      await fields(page, [
        ['Nama bagian', 'Kata sandi'],
        ['Penjelasan (boleh kosong)', 'Panjang, dan hanya Anda yang tahu.'],
      ])
      await press(page, 'Tab')
      await on(page, 'Dari kiri (%)')
      await press(page, 'ArrowDown')
      await expect(page.getByText('Label 1: 49 % dari kiri, 50 % dari atas.')).toBeVisible()
      await left(page)
    },
    reads: ['Kata sandi', 'Panjang, dan hanya Anda yang tahu.'],
  },
  {
    find: 'glosarium',
    async write(page) {
      await fields(page, [
        ['Kata atau istilah', 'Arsip'],
        ['Artinya', 'Catatan yang disimpan karena masih berguna.'],
      ])
      await left(page)
    },
    reads: ['Arsip', 'Catatan yang disimpan karena masih berguna.'],
  },
  {
    find: 'siniar',
    async write(page) {
      await on(page, 'Pilih berkas suara')
      await page
        .locator(':focus')
        .setInputFiles('content/courses/pelayanan-publik-prima/sounds/saya-dengarkan.mp3')
      await expect(page.getByLabel('Isinya dalam kata-kata')).toBeVisible()
      await toward(page, 'Tab', 'Judul')
      await press(page, 'Control+A')
      await fields(page, [
        ['Judul', 'Dua suara'],
        ['Isinya dalam kata-kata', 'Silakan, Pak. Saya dengarkan.'],
      ])
      await left(page)
    },
    reads: ['Dua suara', 'Isinya dalam kata-kata'],
  },
  {
    find: 'klip',
    async write(page) {
      await on(page, 'Pilih berkas video')
      await page.locator(':focus').setInputFiles(`${course}/films/saring-dua-kali.mp4`)
      await expect(page.getByLabel('Isinya dalam kata-kata')).toHaveCount(2)
      await toward(page, 'Tab', 'Judul')
      await press(page, 'Control+A')
      await fields(page, [
        ['Judul', 'Dua saringan'],
        ['Isinya dalam kata-kata', 'Tiga ribu berkas menjadi sepuluh.'],
      ])
      await left(page)
    },
    reads: ['Dua saringan'],
  },
  {
    find: 'jajak',
    async write(page) {
      await fields(page, [['Yang ditanyakan', 'Mana yang tersulit?']])
      await toward(page, 'Tab', 'Kata-kata pilihan')
      await type(page, 'Memulai')
      await toward(page, 'Tab', 'Kata-kata pilihan')
      await type(page, 'Bertahan')
      await left(page)
    },
    reads: ['Mana yang tersulit?', 'Memulai', 'Bertahan'],
  },
  {
    find: 'refleksi',
    async write(page) {
      await fields(page, [['Yang direnungkan', 'Kapan Anda terakhir ditolong?']])
      await left(page)
    },
    reads: ['Kapan Anda terakhir ditolong?'],
  },
  {
    find: 'rumus',
    async write(page) {
      await on(page, 'Rumus dalam TeX')
      await type(page, '\\frac{1')
      await expect(page.getByText('Rumus ini belum dapat dibaca:')).toBeVisible()
      await type(page, '}{2}')
      await expect(page.locator('.lesson-text math mfrac')).toBeVisible()
      await press(page, 'Tab')
      await press(page, 'Tab')
      await on(page, 'Keterangan di bawah rumus')
      await type(page, 'Separuh.')
      await left(page)
    },
    reads: ['Separuh.'],
  },
  {
    find: 'tautan',
    async write(page) {
      await fields(page, [
        ['Alamat', 'anri.go.id'],
        ['Judul', 'Arsip Nasional'],
        ['Mengapa layak dibuka', 'Ada pedoman arsip.'],
      ])
      await left(page)
    },
    reads: ['Arsip Nasional', 'Ada pedoman arsip.', 'Menuju anri.go.id'],
  },
  {
    find: 'youtube',
    async write(page) {
      await fields(page, [
        ['Alamat video atau salindia', 'https://youtu.be/V74AxCqOTvg'],
        ['Judul', 'Gerakan dimulai'],
        ['Isinya dengan kata-kata', 'Pengikut pertama menentukan.'],
      ])
      await left(page)
    },
    reads: ['Gerakan dimulai', 'Muat dari YouTube'],
  },
]
