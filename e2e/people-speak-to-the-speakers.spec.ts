import { expect, expectSound, fresh, nameOf, phone, signIn, test } from './journey.ts'

const nearly = (text: string) => ({ name: text, exact: false })

test('people ask the speakers and join in what others ask; a host answers', async ({ page, another }) => {
  const text = fresh('Bagaimana membagi antrean bila hanya ada satu petugas')
  await page.setViewportSize(phone)
  await signIn(page, 'siti')
  await page.goto('/agenda')
  await page.getByRole('link', { name: 'Menghadapi lonjakan antrean akhir tahun' }).click()
  await page.getByRole('link', nearly('Pertanyaan untuk narasumber (')).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pertanyaan untuk narasumber' })).toBeVisible()
  await expectSound(page)
  const path = new URL(page.url()).pathname
  await page.getByLabel('Pertanyaan Anda').fill(text)
  await page.getByRole('button', { name: 'Kirim pertanyaan' }).click()
  await expect(page.getByText('Pertanyaan Anda terkirim.')).toBeVisible()
  await expect(page.getByLabel('Pertanyaan Anda')).toHaveValue('')

  const host = await another('hendra')
  await host.goto(path)
  const asked = host.getByRole('article', { name: text })
  await expect(asked).toContainText(nameOf('siti'))
  await asked.getByRole('button', { name: `Saya juga ingin tahu: ${text}` }).press('Enter')
  await expect(asked.getByRole('button', { name: /^Anda ingin tahu ini/ })).toBeVisible()
  await asked.locator('summary').click()
  await asked.getByLabel('Jawaban').fill('Pisahkan yang cepat selesai ke jam pertama.')
  await expectSound(host)
  await asked.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(asked.getByText(/^Dijawab .*Hendra/)).toBeVisible()

  await expect(asked.getByLabel('Jawaban')).toBeHidden()

  await page.reload()
  await expect(page.getByRole('article', { name: text })).toContainText('Pisahkan yang cepat selesai')
  await expect(page.getByRole('article', { name: text })).toContainText('1 orang ingin tahu')
})

test('after a seminar one says how it was, and its hosts read what people say together', async ({
  page,
  another,
}) => {
  await page.setViewportSize(phone)
  await signIn(page, 'taufik')
  await page.goto('/agenda')
  await page.getByRole('link', { name: 'Inovasi layanan dari satu menit' }).click()
  await page.getByRole('link', nearly('Bagaimana seminarnya?')).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tanggapan peserta' })).toBeVisible()
  await expectSound(page)
  await page.getByRole('group', { name: 'Seberapa membantu' }).getByLabel('Sangat membantu').check()
  await page.getByRole('group', { name: 'Seberapa jelas' }).getByLabel('Jelas', { exact: true }).check()
  await page.getByLabel('Apa yang akan Anda coba').fill('Menyapa sebelum meminta berkas.')
  await page.getByRole('button', { name: 'Kirim tanggapan' }).click()
  await expect(page.getByText('Terima kasih, tanggapan Anda tersimpan.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Simpan perubahan' })).toBeVisible()

  const host = await another('hendra')
  await host.goto(new URL(page.url()).pathname)
  await expect(host.getByRole('heading', { name: 'Gabungan 5 orang' })).toBeVisible()
  await expect(host.getByText('4 dari 5 orang merasa terbantu')).toBeVisible()
  await expect(host.getByText('Menyapa sebelum meminta berkas.')).toHaveCount(0)
  await expectSound(host)
})
