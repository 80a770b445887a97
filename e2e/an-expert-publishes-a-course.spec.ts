import { expect, expectSound, fresh, signInByForm, test } from './journey.ts'

for (const width of [1280, 360]) {
  test(`an expert writes a course, sees what is missing, and publishes it, ${width} pixels wide`, async ({
    page,
  }) => {
    test.slow()
    await page.setViewportSize({ width, height: 800 })
    await signInByForm(page, 'dewi')
    await expectSound(page)
    await page.goto('/courses')
    await expectSound(page)

    await page.getByRole('link', { name: 'Tulis kursus' }).click()
    await expectSound(page)
    const title = fresh(`Menyapa dengan tenang ${width}`)
    await page.getByLabel('Judul').fill(title)
    await page.getByRole('button', { name: 'Mulai menulis' }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByText('Pelajaran 1: Pelajaran ini masih kosong.')).toBeVisible()
    await expectSound(page)

    await test.step('writes the lesson, which is kept without a button', async () => {
      await page.getByRole('link', { name: 'Pelajaran 1', exact: true }).click()
      const text = page.getByRole('textbox', { name: 'Isi pelajaran' }).or(page.locator('.lesson-text'))
      await text.first().click()
      await page.keyboard.type('Sapa warga sebelum ia bertanya, lalu sebut nama Anda.')
      await expect(page.locator('[data-save-state=server]')).toBeVisible()
      await page.reload()
      await expect(page.locator('.lesson-text')).toContainText('lalu sebut nama Anda')
      await expectSound(page)
      await page.getByRole('link', { name: title }).click()
    })

    await test.step('adds a check with one question', async () => {
      await page.getByText('Tambah ke Modul 1').click()
      await page.getByLabel(/^Kuis/).check()
      await page.getByRole('textbox', { name: 'Judul', exact: true }).fill('Kuis menyapa')
      await page.getByRole('button', { name: 'Tambah dan tulis' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Kuis menyapa' })).toBeVisible()
      await page.getByRole('button', { name: 'Tambah soal' }).click()
      await page.getByLabel('Jenis soal').selectOption({ label: 'Benar atau salah' })
      await page.getByLabel('Pertanyaan', { exact: true }).fill('Warga disapa sebelum ia bertanya.')
      await page.getByLabel('Benar', { exact: true }).check()
      await page.getByLabel('Penjelasan', { exact: true }).fill('Sapaan pertama menentukan rasa percaya.')
      await expect(page.locator('[data-save-state=server]')).toBeVisible()
      await expectSound(page)
      await page.getByRole('link', { name: title }).click()
    })

    await test.step('moves, deletes and brings back', async () => {
      await page.getByRole('button', { name: 'Naikkan: Kuis menyapa' }).click()
      await expect(page.getByRole('listitem').filter({ hasText: 'menit' }).first()).toContainText(
        'Kuis menyapa',
      )
      await page.getByRole('button', { name: 'Turunkan: Kuis menyapa' }).click()
      await expect(page.getByRole('listitem').filter({ hasText: 'menit' }).first()).toContainText(
        'Pelajaran 1',
      )
      await page.locator('summary', { hasText: 'Ubah: Kuis menyapa' }).click()
      await page.getByRole('button', { name: 'Hapus', exact: true }).locator('visible=true').click()
      await expect(page.getByRole('status').filter({ hasText: 'Kuis menyapa dihapus' })).toBeVisible()
      const back = page.getByRole('button', { name: 'Kembalikan: Kuis menyapa' })
      // By key, as what follows: the page may scroll to its top between the pressing and the letting go of a pointer.
      await back.first().press('Enter')
      await expect(back).toHaveCount(0)
      await expect(page.getByRole('link', { name: 'Kuis menyapa', exact: true })).toBeVisible()
    })

    await test.step('tells what it is about', async () => {
      await page.getByRole('link', { name: 'Keterangan' }).press('Enter')
      await page.getByLabel('Ringkasan').fill('Untuk petugas loket. Setelahnya Anda tahu cara menyapa.')
      await page.getByLabel('Jam pelajaran (JP)').fill('1,5')
      await page.locator('summary', { hasText: 'Pelayanan Publik' }).click()
      await page
        .getByRole('group', { name: 'Pelayanan Publik' })
        .getByLabel(/^Tingkat 1/)
        .check()
      await page.getByRole('button', { name: 'Simpan keterangan' }).click()
      await expect(page.getByText('Keterangan disimpan.')).toBeVisible()
      await expectSound(page)
    })

    await page.getByRole('link', { name: 'Lihat sebagai peserta' }).click()
    await expect(page.getByText('Begini peserta melihatnya.')).toBeVisible()
    await expectSound(page)
    await page.goBack()

    await page.getByRole('link', { name: 'Terbitan', exact: true }).click()
    await page.getByRole('button', { name: 'Terbitkan sekarang' }).click()
    await expect(page.getByText('Terbitan 1 kini dibaca peserta.')).toBeVisible()
    await expect(page.getByText('Draf sama dengan yang dibaca peserta.')).toBeVisible()
    await expectSound(page)

    await page.goto(`/catalogue?search=${encodeURIComponent(title)}`)
    await expectSound(page)
    await page.getByRole('link', { name: title }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expectSound(page)
  })
}
