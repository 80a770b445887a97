import { colleagues } from '#content/colleagues.ts'
import {
  alive,
  expect,
  expectPlainlySound,
  expectSound,
  fresh,
  nameOf,
  oneOf,
  phone,
  signIn,
  signInByForm,
  test,
} from './journey.ts'

const path = 'Langkah Pertama Kantor Digital'
const dueOn = () => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)
const nipOf = (slug: string) => colleagues().find(person => person.slug === slug)?.nip ?? ''

test('a coordinator gathers a cohort, assigns it a path and sees how its people are doing', async ({
  page,
  another,
}) => {
  test.slow()
  const first = oneOf('iwan.hidayat', 'ujang.kartiwa', 'yakobus.bere')
  const second = oneOf('tiur.simanjuntak', 'euis.sutisna', 'desi.piliang')
  const title = fresh('Angkatan Kantor Digital')
  await signInByForm(page, 'bambang')
  await page.goto('/coordination')
  await page.getByRole('link', { name: 'Angkatan', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Angkatan' })).toBeVisible()
  await expectSound(page)
  await page.getByLabel('Nama angkatan').fill(title)
  await page.getByRole('button', { name: 'Buat angkatan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expectSound(page)
  const address = page.url()
  const members = page.getByRole('table', { name: 'Anggota angkatan' })

  await test.step('one by name, and one by a list whose other line nobody has', async () => {
    await alive(page.getByLabel('Cari nama'))
    await page.getByLabel('Cari nama').fill(nameOf(first))
    await page.getByRole('button', { name: 'Cari', exact: true }).click()
    await page.getByRole('checkbox', { name: nameOf(first) }).check()
    await page.getByRole('button', { name: 'Tambahkan yang dipilih' }).click()
    await expect(page.getByText('1 orang ditambahkan.')).toBeVisible()
    await expect(members.getByRole('row', { name: nameOf(first) })).toBeVisible()

    await page.getByLabel('NIP atau alamat surel').fill(`${nipOf(second)}\nsiapa@sukamaju.example`)
    await page.getByRole('button', { name: 'Tambahkan dari daftar' }).click()
    await expect(members.getByRole('row', { name: nameOf(second) })).toBeVisible()
    await expect(page.getByText('1 tidak ditemukan di unit yang Anda koordinasi')).toBeVisible()
    await expect(page.getByLabel('NIP atau alamat surel')).toHaveValue('siapa@sukamaju.example')
    await expectSound(page)
  })

  await test.step('one path for all of them', async () => {
    await page.getByRole('link', { name: 'Tugaskan jalur' }).click()
    const cohort = page.getByRole('combobox', { name: 'Angkatan' })
    await expect(cohort.locator('option:checked')).toHaveText(title)
    await alive(cohort)
    await page.getByRole('combobox', { name: 'Jalur belajar' }).selectOption({ label: path })
    await page.getByLabel('Tenggat').fill(dueOn())
    await expectSound(page)
    await page.getByRole('button', { name: 'Tugaskan', exact: true }).click()
    await expect(page).toHaveURL(/\/assignments\?told=2$/)
    await expect(page.getByRole('row').filter({ hasText: title })).toContainText('0 dari 2 selesai')
    const learner = await another(first)
    await learner.goto('/')
    const due = learner.getByRole('region', { name: 'Tenggat', exact: true })
    await expect(due.getByRole('link', { name: path })).toBeVisible()
  })

  await test.step('who is taken out keeps what they have, and is not of the cohort any more', async () => {
    await page.goto(address)
    await page.getByRole('button', { name: `Keluarkan ${nameOf(second)}` }).click()
    await expect(page.getByText(`${nameOf(second)} sudah dikeluarkan.`)).toBeVisible()
    await expect(members.getByRole('row', { name: nameOf(second) })).toHaveCount(0)
    await page.getByRole('link', { name: 'Lihat kemajuan' }).click()
    await expect(page.getByRole('combobox', { name: 'Angkatan' }).locator('option:checked')).toHaveText(title)
    const found = page.getByRole('table', { name: 'Pegawai dengan jalur yang ditugaskan' })
    await expect(found.getByRole('row').filter({ hasText: path })).toContainText(nameOf(first))
    await expect(found).not.toContainText(nameOf(second))
    await expectSound(page)
  })

  await test.step('the coordinator of another unit finds no such cohort', async () => {
    const stranger = await another('ratna')
    await stranger.goto('/cohorts')
    await expect(stranger.getByRole('heading', { level: 1, name: 'Angkatan' })).toBeVisible()
    await expect(stranger.getByText(title)).toHaveCount(0)
    expect((await stranger.request.get(address)).status()).toBe(404)
    const { search } = new URL(`/?cohort=${new URL(address).pathname.split('/').at(-1)}`, address)
    expect(await (await stranger.request.get(`/coordination/export${search}`)).text()).not.toContain(path)
  })

  await test.step('it is closed when it is over, and stays to be read', async () => {
    await page.goto(address)
    await page.getByRole('button', { name: 'Tutup angkatan' }).click()
    await expect(page.getByRole('button', { name: 'Buka kembali' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Tambahkan dari daftar' })).toHaveCount(0)
    await expectSound(page)
  })
})

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: phone })

  test('a coordinator makes a cohort, fills and renames it', async ({ page, browser }) => {
    test.slow()
    const slug = oneOf('hendri.tanjung', 'neneng.suherman', 'teti.kusnadi')
    await signIn(page, 'bambang')
    await page.goto('/cohorts')
    await page.getByLabel('Nama angkatan').fill(fresh('Angkatan Tanpa Skrip'))
    await page.getByRole('button', { name: 'Buat angkatan' }).click()
    await page.getByLabel('Cari nama').fill(nameOf(slug))
    await page.getByRole('button', { name: 'Cari', exact: true }).click()
    await page.getByRole('checkbox', { name: nameOf(slug) }).check()
    await page.getByRole('button', { name: 'Tambahkan yang dipilih' }).click()
    await expect(page.getByRole('button', { name: `Keluarkan ${nameOf(slug)}` })).toBeVisible()
    await page.getByLabel('NIP atau alamat surel').fill('siapa@sukamaju.example')
    await page.getByRole('button', { name: 'Tambahkan dari daftar' }).click()
    await expect(page.getByText('Tidak ada anggota baru.')).toBeVisible()
    await page.getByLabel('Nama angkatan').fill(fresh('Angkatan Berganti Nama'))
    await page.getByRole('button', { name: 'Simpan' }).click()
    await expect(page.getByRole('heading', { level: 1, name: fresh('Angkatan Berganti Nama') })).toBeVisible()
    await expectPlainlySound(page, browser)
  })
})
