import type { Page } from '@playwright/test'
import { alive, expect, expectSound, phone, signIn, test } from './journey.ts'

test.use({ viewport: phone })

test('somebody for whom it is hard asks a mentor for company, who sees that and nothing else', async ({
  page,
  another,
}) => {
  await signIn(page, 'tuti')
  await page.goto('/readiness')
  await page.getByText('Kurang tepat? Pilih yang benar').last().click()
  await say(page, 'Ada yang terasa sulit')
  const ask = page.getByRole('button', { name: /menemani|ditemani/ })
  await expect(ask).toBeVisible()
  await expectSound(page)
  await ask.click()
  await expect(page.getByText('Permintaan sudah dikirim.')).toBeVisible()
  const asked = page.getByText(/Anda meminta .+ menemani pada/)
  await expect(asked).toBeVisible()
  await expectSound(page)
  await say(page, 'Tidak ada yang menghalangi')
  await expect(asked).toBeVisible()
  await expect(page.getByRole('button', { name: 'Batalkan permintaan' })).toBeVisible()
  await say(page, 'Ada yang terasa sulit')

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

/** What stands in the way in one's own word, and that it was kept. */
async function say(page: Page, word: string) {
  const hindrance = page.getByLabel('Yang menghalangi menurut Anda sendiri', { exact: true })
  await alive(hindrance)
  await hindrance.selectOption({ label: word })
  await page.getByRole('button', { name: 'Simpan: Yang menghalangi menurut Anda sendiri' }).click()
  await expect(page.getByRole('paragraph').filter({ hasText: word })).toBeVisible()
}
