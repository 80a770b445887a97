import type { Page } from '@playwright/test'
import { answerAll, answerPlacement, questionsOf } from './checks.ts'
import { expect, expectSound } from './journey.ts'

/** Takes up a course or path of the catalogue, or goes on with it; ends on the page of the walk. */
export async function takeUp(page: Page, title: string, sound = () => expectSound(page)) {
  await page.goto('/catalogue')
  await sound()
  await page.getByRole('main').getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await sound()
  const main = page.getByRole('main')
  await main
    .getByRole('button', { name: /^Ikuti/ })
    .or(main.getByRole('link', { name: 'Lanjutkan' }))
    .first()
    .click()
  await expect(page).toHaveURL(/\/enrolments\/[\w-]+$/)
  await sound()
}

/** Opens a step from the page of the walk. */
export async function openStep(page: Page, trail: string, title: string) {
  await page.goto(trail)
  await page.getByRole('main').getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

interface Sitting {
  readonly title: string
  readonly course: string
  readonly check: string
  /** A placement, which asks one by one. */
  readonly places?: boolean
}

/** Takes a check of the walk with JavaScript, question by question, and hands it in. */
export async function sit(
  page: Page,
  trail: string,
  { title, course, check, places }: Sitting,
  how: 'well' | 'badly',
  sound = () => expectSound(page),
) {
  await openStep(page, trail, title)
  await sound()
  await page.getByRole('button', { name: 'Mulai', exact: true }).click()
  await expect(page).toHaveURL(/\/attempts\/[\w-]+$/)
  await sound()
  await (places ? answerPlacement : answerAll)(page, questionsOf(course, check), how)
  await sound()
  await page.getByRole('button', { name: 'Serahkan jawaban' }).click()
  await expect(page).toHaveURL(/\/result$/)
  await sound()
}

/** A step as the trail lists it, with what is said of it. */
export const stopOf = (page: Page, title: string) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByText(title, { exact: true }) })
    .last()

/** Reads a lesson, tries its questions, and finishes it. */
export async function read(page: Page, trail: string, title: string) {
  await openStep(page, trail, title)
  await expectSound(page)
  const questions = page.locator('form[id^="question-"]')
  for (const question of await questions.all()) {
    const [radio, box, text, place] = [
      'input[type=radio]',
      'input[type=checkbox]',
      'input[type=text]',
      'select',
    ].map(field => question.locator(field))
    if (await radio?.count()) await radio?.first().check()
    if (await box?.count()) await box?.first().check()
    if (await text?.count()) await text?.first().fill('1')
    if (await place?.count()) await place?.first().selectOption({ index: 1 })
    await question.getByRole('button', { name: 'Periksa jawaban' }).click()
    await expect(question.getByRole('button', { name: 'Jawab lagi' })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Selesai, lanjutkan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeHidden()
}
