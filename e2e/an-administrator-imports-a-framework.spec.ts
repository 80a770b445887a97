import { alive, expect, expectSound, signIn, test } from './journey.ts'

test('an administrator brings another competency framework: told what is wrong, what would change, and then in force', async ({
  page,
}) => {
  await signIn(page, 'sri')
  await page.goto('/competency-framework')
  const heading = page.getByRole('heading', { level: 1, name: 'Kerangka kompetensi' })
  await expect(heading).toBeVisible()
  const list = await (await page.request.get('/competency-framework/export')).text()
  const source = page.getByLabel('Dasar')
  const pasted = page.getByLabel('Daftar', { exact: true })
  await alive(source)
  await source.fill('Keputusan Bupati 12/2026')

  await pasted.fill(`${list}\nbaru,Kompetensi Baru,,7,Uraian,`)
  await page.getByRole('button', { name: 'Periksa dahulu' }).click()
  await expect(page.getByRole('alert')).toContainText('tingkat harus 1 sampai 5')
  await expect(pasted).toHaveValue(/Kompetensi Baru/)
  await expectSound(page)

  const levels = [1, 2, 3, 4, 5].map(level => `rintisan,Merintis Layanan,,${level},Merintis ${level},`)
  await pasted.fill([list.trim(), ...levels].join('\n'))
  await page.getByRole('button', { name: 'Periksa dahulu' }).click()
  await expect(page.getByText('1 kompetensi ditambahkan')).toBeVisible()
  await expect(page.getByText('9 kompetensi tetap')).toBeVisible()
  await expectSound(page)

  await page.getByRole('button', { name: 'Impor', exact: true }).click()
  await expect(page.getByText('Kerangka baru sudah berlaku.')).toBeVisible()
  await expect(page.getByText('Berlaku: Keputusan Bupati 12/2026')).toBeVisible()
  await expect(pasted).toHaveValue('')
  await page.getByText('Merintis Layanan').click()
  await expect(page.getByText('Merintis 5')).toBeVisible()
  await expectSound(page)

  // Whoever is signed in elsewhere has it with their next page.
  await page.goto('/paths')
  await page.getByRole('link', { name: 'Siap Menghadapi Akhir Tahun' }).click()
  await expect(page.getByLabel('Merintis Layanan')).toBeAttached()
})
