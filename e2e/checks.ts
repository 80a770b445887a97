import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { parse } from 'yaml'

interface Question {
  readonly kind: string
  readonly prompt: { readonly ask: string; readonly options?: readonly { readonly id: string }[] }
  readonly key: unknown
}

/** The questions of a check as its author wrote them, with their keys. */
export function questionsOf(course: string, check: string): readonly Question[] {
  const file = new URL(`../content/courses/${course}/${check}.check.yaml`, import.meta.url)
  return (parse(readFileSync(file, 'utf8')) as { questions: readonly Question[] }).questions
}

/** Answers the questions of a sitting one after the other, up to the summary. */
export async function answerAll(page: Page, questions: readonly Question[], how: 'well' | 'badly') {
  for (let at = 1; at <= questions.length; at++) {
    await expect(page.getByRole('heading', { name: `Soal ${at} dari ${questions.length}` })).toBeVisible()
    const shown = page.locator('section[aria-labelledby^="number-"]:visible')
    await answer(shown, await questionIn(shown, questions), how)
    const isLast = at === questions.length
    await page.getByRole('button', { name: isLast ? 'Periksa jawaban' : 'Berikutnya', exact: true }).click()
  }
  await expect(page.getByText('Semua soal sudah terjawab.')).toBeVisible()
}

/** Answers what a placement asks, from its first question or a later one up to the summary; how many were enough. */
export async function answerPlacement(
  page: Page,
  questions: readonly Question[],
  how: 'well' | 'badly',
  from = 1,
) {
  const summary = page.getByRole('heading', { name: 'Sebelum diserahkan' })
  for (let at = from; ; at++) {
    const asked = page.getByRole('heading', { name: `Soal ${at}`, exact: true })
    await expect(asked.or(summary)).toBeVisible()
    if (await summary.isVisible()) return at - 1
    const shown = page.locator('section[aria-labelledby^="number-"]:visible')
    await answer(shown, await questionIn(shown, questions), how)
    await page.getByRole('button', { name: /^(Berikutnya|Periksa jawaban)$/ }).click()
    await expect(asked).toBeHidden()
  }
}

/** Which of the questions stands here; their order is shuffled. */
export async function questionIn(place: Locator, questions: readonly Question[]): Promise<Question> {
  const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()
  const text = plain(await place.textContent())
  const found = questions.find(({ prompt }) => text.includes(plain(prompt.ask)))
  if (!found) throw new Error(`No question of the check is ${text}`)
  return found
}

/** Answers one question the way its kind is answered. */
export async function answer(place: Locator, { kind, prompt, key }: Question, how: 'well' | 'badly') {
  const isWell = how === 'well'
  if (kind === 'ordering') {
    const order = isWell ? (key as string[]) : [...(key as string[])].reverse()
    for (const [at, item] of order.entries())
      await place.getByLabel(`Urutan untuk: ${item}`).selectOption({ label: String(at + 1) })
    return
  }
  if (kind === 'numeric' || kind === 'short-text') {
    const right =
      kind === 'numeric' ? (key as { value: number }).value : (key as { accepted: string[] }).accepted[0]
    await place.getByRole('textbox').fill(isWell ? String(right) : kind === 'numeric' ? '99999' : 'entah')
    return
  }
  const right = [key].flat().map(String)
  const all = kind === 'true-false' ? ['true', 'false'] : (prompt.options ?? []).map(({ id }) => id)
  const chosen = isWell ? right : all.filter(id => !right.includes(id)).slice(0, 1)
  for (const id of chosen) await place.locator(`input[value="${id}"]`).check()
}
