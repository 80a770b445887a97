import type { Page } from '@playwright/test'
import { beginTogether, expect, expectSound, fresh, nameOf, phone, signIn, signOut, test } from './journey.ts'

const textOf = (page: Page) => page.locator('.lesson-text')
const saved = (page: Page) => expect(page.locator('[data-save-state=server]')).toBeVisible()

/** Goes behind the last letter of a paragraph, as one does before writing on. */
async function writeAfter(page: Page, words: string, more: string) {
  await textOf(page).getByText(words).click()
  await page.keyboard.press('End')
  await page.keyboard.type(more)
}

test('two experts write one lesson at once, one of them for a while without a connection', async ({
  page,
  another,
}) => {
  test.slow()
  await signIn(page, 'dewi')
  const course = await beginTogether(page, fresh('Loket yang tenang'), 'agus')
  await textOf(page).click()
  await page.keyboard.type('Nomor antrean dipanggil dua kali.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Warga yang lanjut usia didahulukan.')
  await saved(page)

  const agus = await another('agus')
  await agus.setViewportSize(phone)
  await agus.goto(page.url())

  await test.step('each sees the other and what the other writes', async () => {
    await expect(textOf(agus)).toContainText('didahulukan')
    await expect(page.getByText(`Bersama ${nameOf('agus')}`)).toBeVisible()
    await writeAfter(agus, 'dipanggil dua kali', ' Lalu ditunggu satu menit.')
    await expect(textOf(page)).toContainText('ditunggu satu menit')
    await expect(page.locator('.others-name')).toHaveText(nameOf('agus'))
    await expectSound(page)
    await expectSound(agus)
  })

  await test.step('undoing takes back only one’s own words', async () => {
    await writeAfter(page, 'lanjut usia', ' Juga ibu hamil.')
    await expect(textOf(agus)).toContainText('ibu hamil')
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await expect(textOf(agus)).not.toContainText('ibu hamil')
    await expect(textOf(agus)).toContainText('ditunggu satu menit')
    await saved(page)
  })

  await test.step('a caret stays behind its letters while the other writes before it', async () => {
    await textOf(page).getByText('lanjut usia').click()
    await page.keyboard.press('End')
    await textOf(agus).getByText('lanjut usia').click()
    await agus.keyboard.press('Home')
    await agus.keyboard.type('Selalu begini: ')
    await expect(textOf(page)).toContainText('Selalu begini: ')
    await page.keyboard.type(' Setiap hari.')
    await expect(textOf(agus)).toContainText('didahulukan. Setiap hari.')
    await saved(page)
  })

  await test.step('both go on while one has no connection, in the same paragraph too', async () => {
    await agus.context().setOffline(true)
    await writeAfter(agus, 'lanjut usia', ' Mereka duduk dulu.')
    await expect(agus.locator('[data-save-state=device]')).toBeVisible()
    await writeAfter(page, 'lanjut usia', ' Sapa dengan nama.')
    await saved(page)
    await expect(agus.getByText('Server belum terjangkau')).toBeVisible()
    await agus.context().setOffline(false)
    await saved(agus)
    for (const words of ['Mereka duduk dulu.', 'Sapa dengan nama.']) {
      await expect(textOf(page)).toContainText(words)
      await expect(textOf(agus)).toContainText(words)
    }
  })

  await test.step('the one who was away sees where the two met, and leaves it so', async () => {
    await expect(agus.getByText('mengubah 1 bagian yang sama')).toBeVisible()
    await expectSound(agus)
    await agus.getByRole('button', { name: 'Biarkan seperti ini' }).click()
    await expect(agus.getByText('mengubah 1 bagian yang sama')).toBeHidden()
  })

  await test.step('one says something about a paragraph, the other sees it, answers and settles it', async () => {
    await textOf(page).getByText('lanjut usia').click()
    await page.keyboard.press('Control+Alt+m')
    await page.getByLabel('Komentar Anda').fill('Sebut nomor kursinya juga?')
    await page.getByRole('group', { name: 'Kabari lewat surel' }).getByLabel(nameOf('agus')).check()
    await expectSound(page)
    await page.getByRole('button', { name: 'Kirim komentar' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    await agus.getByRole('link', { name: 'Komentar (1)' }).click()
    await expect(agus.getByText('Sebut nomor kursinya juga?')).toBeVisible()
    await expectSound(agus)
    await agus.getByText('Balas', { exact: true }).click()
    await agus.getByLabel('Balasan Anda').fill('Sudah saya tambahkan.')
    await agus.getByRole('button', { name: 'Kirim balasan' }).click()
    await expect(agus.getByText('Sudah saya tambahkan.')).toBeVisible()
    await agus.getByRole('button', { name: 'Tandai selesai' }).click()
    await expect(agus.getByText('Sudah selesai (1)')).toBeVisible()
    await agus.getByRole('link', { name: 'Kembali', exact: true }).click()
    await expect(textOf(agus)).toContainText('Mereka duduk dulu.')
  })

  await test.step('whoever is taken out as an author is told at once, and loses no words', async () => {
    await page.goto(`${course}/details`)
    await page.getByRole('button', { name: `Keluarkan ${nameOf('agus')}` }).click()
    await expect(agus.getByText('tidak lagi dapat Anda ubah')).toBeVisible()
    await expect(textOf(agus)).toContainText('Mereka duduk dulu.')
  })

  await page.goto(course)
  await page.getByRole('link', { name: 'Pelajaran 1', exact: true }).click()
  await expect(textOf(page)).toContainText('Mereka duduk dulu.')

  await test.step('the history tells who wrote, and brings back what was before', async () => {
    await page.getByRole('link', { name: 'Riwayat' }).click()
    await expect(page.getByRole('navigation', { name: 'Saat menulis' })).toContainText(nameOf('agus'))
    await expectSound(page)
    await page.getByLabel('Nama untuk saat ini').fill('Sebelum diringkas')
    await page.getByRole('button', { name: 'Simpan nama' }).click()
    await expect(page.getByRole('navigation', { name: 'Saat menulis' })).toContainText('Sebelum diringkas')
    await page.getByRole('link', { name: 'Ke tulisan' }).click()
    await textOf(page).getByText('lanjut usia').click({ clickCount: 3 })
    await page.keyboard.press('Delete')
    await expect(textOf(page)).not.toContainText('lanjut usia')
    await saved(page)
    await page.getByRole('link', { name: 'Riwayat' }).click()
    await page.getByRole('link', { name: 'Sebelum diringkas' }).click()
    await expect(page.getByText('dihilangkan:').first()).toBeAttached()
    await page.setViewportSize(phone)
    await expectSound(page)
    await page.getByRole('button', { name: 'Kembalikan bagian ini' }).first().click()
    await expect(page.getByText('Sudah dikembalikan')).toBeVisible()
    await page.getByRole('link', { name: 'Ke tulisan' }).click()
    await expect(textOf(page)).toContainText('lanjut usia')
  })
})

test('what was written on two pages without a connection, and both closed, is there when one comes back', async ({
  page,
  context,
}) => {
  await signIn(page, 'agus')
  await page.goto('/courses/new')
  await page.getByLabel('Judul').fill(fresh('Dua halaman'))
  await page.getByRole('button', { name: 'Mulai menulis' }).click()
  await page.getByRole('link', { name: 'Pelajaran 1', exact: true }).click()
  await textOf(page).click()
  await page.keyboard.type('Awal.')
  await saved(page)
  const lesson = page.url()
  const second = await context.newPage()
  await second.goto(lesson)
  await expect(textOf(second)).toContainText('Awal.')
  await expect(page.getByText('Bersama Anda di halaman lain')).toBeVisible()

  await context.setOffline(true)
  for (const [each, words] of [
    [page, ' Dari halaman pertama.'],
    [second, ' Dari halaman kedua.'],
  ] as const) {
    await each.bringToFront()
    await writeAfter(each, 'Awal.', words)
    await expect(each.locator('[data-save-state=device]')).toBeVisible()
  }
  await page.close()
  await second.close()
  await context.setOffline(false)

  const third = await context.newPage()
  await third.goto(lesson)
  await saved(third)
  for (const words of ['Dari halaman pertama.', 'Dari halaman kedua.'])
    await expect(textOf(third)).toContainText(words)
  await third.reload()
  await expect(textOf(third)).toContainText('Dari halaman kedua.')
})

/** What of lessons one writes lies on the device, as addresses. */
const keptLessons = (page: Page) =>
  page.evaluate(async () =>
    (await (await caches.open('writing')).keys()).map(({ url }) => new URL(url).pathname),
  )

test('a lesson that was closed opens again without a connection, and what is written there meets the others’ words', async ({
  page,
  another,
  context,
}) => {
  test.slow()
  await signIn(page, 'dewi')
  const course = await beginTogether(page, fresh('Menulis di perahu'), 'agus')
  await textOf(page).click()
  await page.keyboard.type('Perahu berangkat pukul tujuh.')
  await saved(page)
  const lesson = page.url()

  const agus = await another('agus')
  await agus.goto(lesson)
  await writeAfter(agus, 'pukul tujuh', ' Kursi depan untuk lansia.')
  await saved(agus)
  await expect.poll(() => keptLessons(agus)).toEqual(Array(2).fill(new URL(lesson).pathname))
  await agus.close()
  const away = agus.context()

  await test.step('the page is opened again without a connection, says so, and takes words', async () => {
    await away.setOffline(true)
    const boat = await away.newPage()
    await boat.setViewportSize(phone)
    await boat.goto(lesson)
    await expect(textOf(boat)).toContainText('Kursi depan untuk lansia.')
    await expect(boat.getByText('Anda menulis tanpa sambungan')).toBeVisible()
    await expectSound(boat)
    await writeAfter(boat, 'pukul tujuh', ' Pelampung dipakai sejak dermaga.')
    await expect(boat.locator('[data-save-state=device]')).toBeVisible()
    await boat.goto('/courses')
    await expect(boat.getByRole('heading', { name: 'Tidak tersambung' })).toBeVisible()
    await boat.getByRole('link', { name: 'Pelajaran 1' }).click()
    await expect(textOf(boat)).toContainText('Pelampung dipakai sejak dermaga.')
    await boat.close()
  })

  await writeAfter(page, 'pukul tujuh', ' Tiket dibeli di loket.')
  await saved(page)

  await test.step('on return both have what both wrote', async () => {
    const back = await away.newPage()
    await back.goto(lesson)
    await expect(back.getByText('Anda menulis tanpa sambungan')).toBeVisible()
    await away.setOffline(false)
    await saved(back)
    await expect(back.getByText('Anda menulis tanpa sambungan')).toBeHidden()
    for (const words of ['Pelampung dipakai sejak dermaga.', 'Tiket dibeli di loket.', 'lansia']) {
      await expect(textOf(back)).toContainText(words)
      await expect(textOf(page)).toContainText(words)
    }
    await expect(back.getByText('mengubah 1 bagian yang sama')).toBeVisible()
    await back.getByRole('button', { name: 'Biarkan seperti ini' }).click()
    await back.close()
  })

  await test.step('whoever is no author any more is told on return, with the words still there to copy', async () => {
    await away.setOffline(true)
    const late = await away.newPage()
    await late.goto(lesson)
    await writeAfter(late, 'dermaga', ' Tali dilepas terakhir.')
    await expect(late.locator('[data-save-state=device]')).toBeVisible()
    const details = await context.newPage()
    await details.goto(`${course}/details`)
    await details.getByRole('button', { name: `Keluarkan ${nameOf('agus')}` }).click()
    await expect(details.getByRole('button', { name: `Keluarkan ${nameOf('agus')}` })).toBeHidden()
    await away.setOffline(false)
    await expect(late.getByText('tidak lagi dapat Anda ubah')).toBeVisible()
    await expect(textOf(late)).toContainText('Tali dilepas terakhir.')
    await expect(late.getByRole('button', { name: 'Salin teks' })).toBeVisible()
    await expect.poll(() => keptLessons(late)).toEqual([])
    await details.close()
    await late.close()
  })

  await test.step('nobody who signs out, or signs in after, finds it on the device', async () => {
    await expect.poll(() => keptLessons(page)).toContain(new URL(lesson).pathname)
    await signOut(page)
    expect(await keptLessons(page)).toEqual([])
    await signIn(page, 'agus')
    await context.setOffline(true)
    await page.goto(lesson)
    await expect(page.getByRole('heading', { name: 'Tidak tersambung' })).toBeVisible()
    await expect(page.getByText('Perahu berangkat')).toBeHidden()
    await context.setOffline(false)
  })
})
