import { expect, expectSound, fresh, oneOf, phone, signIn, test } from './journey.ts'
import { openStep, takeUp } from './walking.ts'

const course = 'Mengatur Waktu di Loket Pelayanan'
const lesson = 'Ke mana perginya menit'

test.use({ viewport: phone })

test('a learner asks under a block, an author answers, shows it to all and makes it a block of the lesson', async ({
  page,
  another,
}) => {
  const question = fresh('Bolehkah dua orang mencatat bersama-sama?')
  const answer = fresh('Boleh, asal hurufnya sama.')
  await signIn(page, oneOf('nurul', 'taufik', 'yohanes'))
  await takeUp(page, course)
  await openStep(page, page.url(), lesson)
  const here = page.url()

  await test.step('asks about one part of the lesson', async () => {
    await page.getByRole('link', { name: /Tanyakan kepada penulisnya/ }).click()
    await expect(page.getByText('Bagian mana yang ingin Anda tanyakan?')).toBeVisible()
    await expectSound(page)
    await page.getByRole('link', { name: 'Tanyakan bagian ini' }).nth(2).click()
    await page.getByLabel('Pertanyaan Anda').fill(question)
    await expectSound(page)
    await page.getByRole('button', { name: 'Kirim pertanyaan' }).click()
    await expect(page.getByText(question)).toBeVisible()
    await expectSound(page)
    // Away from the lesson: whoever learns on is not reminded on Beranda.
    await page.goto('/')
  })

  const author = await another('dewi')
  await author.goto('/courses')
  await author.getByRole('link', { name: course }).first().click()
  const asked = author.getByRole('article', { name: question })

  await test.step('the author sees who asked, answers, and shows it to all', async () => {
    await author.getByRole('link', { name: 'Pertanyaan', exact: true }).click()
    await asked.getByLabel('Jawaban Anda').fill(answer)
    await asked.getByLabel(/Tampilkan kepada semua peserta/).check()
    await expectSound(author)
    await asked.getByRole('button', { name: 'Kirim jawaban' }).click()
    await expect(asked).toBeHidden()
  })

  await test.step('who asked is told, and reads the answer under the block', async () => {
    await page.goto('/')
    await expect(page.getByText('Pertanyaan Anda dijawab')).toBeVisible()
    await page.goto(here)
    await expect(page.getByText(answer)).toBeVisible()
  })

  await test.step('the answer becomes a block of the draft', async () => {
    await author.getByRole('link', { name: 'Dijawab', exact: true }).click()
    await asked.getByRole('button', { name: 'Jadikan blok pelajaran' }).click()
    await expect(asked.getByText(/Sudah menjadi blok/)).toBeVisible()
    await expectSound(author)
    await asked.getByRole('link', { name: lesson }).click()
    await expect(author.getByText(answer)).toBeVisible()
  })

  await test.step('and how the course goes stands beside it, without names', async () => {
    await author.goBack()
    await author.getByRole('link', { name: 'Angka', exact: true }).click()
    await expect(author.getByRole('heading', { name: 'Tempat orang berhenti' })).toBeVisible()
    await expectSound(author)
  })
})
