import { alive, expect, expectSound, phone, signIn, test } from './journey.ts'

test.use({ viewport: phone })

test('somebody for whom it is hard asks a mentor for company, who sees that and nothing else', async ({
  page,
  another,
}) => {
  await signIn(page, 'tuti')
  await page.goto('/readiness')
  await page.getByText('Kurang tepat? Pilih yang benar').last().click()
  const hindrance = page.getByLabel('Yang menghalangi menurut Anda sendiri', { exact: true })
  await alive(hindrance)
  await hindrance.selectOption({ label: 'Ada yang terasa sulit' })
  await page.getByRole('button', { name: 'Simpan: Yang menghalangi menurut Anda sendiri' }).click()
  const ask = page.getByRole('button', { name: /menemani|ditemani/ })
  await expect(ask).toBeVisible()
  await expectSound(page)
  await ask.click()
  await expect(page.getByText('Permintaan sudah dikirim.')).toBeVisible()
  await expect(page.getByText(/Anda meminta .+ menemani pada/)).toBeVisible()
  await expectSound(page)

  const mentor = await another('wayan')
  await mentor.goto('/tasks')
  const row = mentor.getByRole('listitem').filter({ hasText: 'Tuti Herawati' }).filter({ hasText: 'bertemu' })
  await expect(row).toBeVisible()
  await expect(row).not.toContainText('sulit')
  await expectSound(mentor)
  await row.getByRole('button', { name: 'Kami sudah bertemu: Tuti' }).click()
  await expect(row).toBeHidden()
  await page.reload()
  await expect(ask).toBeVisible()
})
