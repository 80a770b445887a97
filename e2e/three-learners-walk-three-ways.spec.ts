import { expect, expectSound, oneOf, phone, signIn, test } from './journey.ts'
import { sit, stopOf, takeUp } from './walking.ts'

const placement = {
  title: 'Prates: di mana Anda berdiri?',
  course: 'pelayanan-publik-prima',
  check: '03-kuis-bertemu-warga',
  places: true,
}
const unlooked = () => Promise.resolve()

test.use({ viewport: phone })

test('three learners walk one path three ways, and each sees why', async ({ page, another }) => {
  await signIn(page, oneOf('imas.suherman', 'jonni.lubis', 'tan.budi.wijaya'))
  const ways = [
    [page, 'well', 'Boleh dilewati', /Boleh dilewati karena .*\b(8\d|9\d|100) dari 100/],
    [
      await another(oneOf('dyah.ayu.santoso', 'meilani.wijaya', 'yosefina.bere')),
      'badly',
      'Terbuka',
      /Belum boleh dilewati: .*\b1?\d dari 100/,
    ],
    [
      await another(oneOf('hasnah.bahri', 'benediktus.leki', 'dameria.nasution')),
      null,
      'Belum terbuka',
      `Terbuka setelah “${placement.title}” selesai.`,
    ],
  ] as const
  for (const [learner, how, stands, why] of ways) {
    await learner.setViewportSize(phone)
    await takeUp(learner, 'Loket yang Melayani', unlooked)
    const trail = learner.url()
    if (how) await sit(learner, trail, placement, how, unlooked)
    await learner.goto(trail)
    const stop = stopOf(learner, 'Yang dibawa pulang warga')
    await expect(stop).toContainText(stands)
    if (how !== 'badly') await stop.getByText('Mengapa?').click()
    await expect(stop.getByText(why)).toBeVisible()
    await expectSound(learner)
  }
})
