import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { chromium as installed } from './browser.mjs'
import { root } from './house.mjs'

const keys = 100

/** Milliseconds from a key to the next picture on the screen, as a median: in an empty lesson, and in a long one. */
export async function typingOf(address) {
  const browser = await chromium.launch({
    executablePath: installed(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const page = await expertOn(browser, address)
    const empty = await typedIn(page, address, '')
    const full = await typedIn(page, address, longLesson())
    return { empty, full }
  } finally {
    await browser.close()
  }
}

export const typingTable = ({ empty, full }) =>
  [
    `| Typing, median of ${keys} keys | words | blocks | a key to the next picture | ratio |`,
    '| --- | --: | --: | --: | --: |',
    `| An empty lesson | ${empty.words} | ${empty.blocks} | ${empty.median.toFixed(1)} ms | 1.0 |`,
    `| A long lesson | ${full.words.toLocaleString('en')} | ${full.blocks} | ${full.median.toFixed(1)} ms | ${(full.median / empty.median).toFixed(1)} |`,
  ].join('\n')

async function expertOn(browser, address) {
  const cast = JSON.parse(readFileSync(join(root, 'content/people.json'), 'utf8'))
  const page = await browser.newPage({ locale: 'id-ID' })
  await page.goto(`${address}/sign-in`)
  await page.fill('[name=login]', cast.people.find(person => person.slug === 'dewi').email)
  await page.fill('[name=password]', cast.password)
  await page.click('main form button')
  await page.waitForURL(`${address}/`)
  return page
}

async function typedIn(page, address, markdown) {
  await page.goto(`${address}/courses/new`)
  await page.fill('[name=title]', 'Mengukur ketikan')
  await page.click('main form button')
  await page.getByRole('link', { name: 'Pelajaran 1', exact: true }).click()
  const text = page.locator('.lesson-text')
  await text.click()
  if (markdown) {
    await text.evaluate(paste, markdown)
    await text.locator('> *').nth(99).waitFor()
  }
  const written = await text.evaluate(at => ({
    // biome-ignore lint/performance/useDomNodeTextContent: words of neighbouring blocks are held apart only by how they are laid out
    words: at.innerText.split(/\s+/).filter(Boolean).length,
    blocks: at.children.length,
  }))
  const middle = text.locator('> p')
  await middle.nth(Math.floor((await middle.count()) / 2)).click()
  await page.keyboard.press('End')
  await page.evaluate(watch)
  for (let key = 1; key <= keys + 10; key += 1) {
    await page.keyboard.press('a')
    await page.waitForFunction(wanted => window.keyTimes.length >= wanted, key)
  }
  const times = (await page.evaluate(() => window.keyTimes)).slice(10).sort((a, b) => a - b)
  return { ...written, median: times[Math.floor(times.length / 2)] }
}

function paste(text, markdown) {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', markdown)
  text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}

/** Takes the time of every key, up to the moment after the frame that shows it. */
function watch() {
  window.keyTimes = []
  window.addEventListener(
    'keydown',
    event =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => window.keyTimes.push(performance.now() - event.timeStamp)
        port2.postMessage(null)
      }),
    true,
  )
}

/** Twenty times a heading, two paragraphs, a list and a callout: a hundred blocks, about five thousand words. */
function longLesson() {
  const words = 'sapa warga yang datang pagi hari lalu dengarkan sampai selesai sebelum menjawab'.split(' ')
  const some = count => Array.from({ length: count }, (_, at) => words[at % words.length]).join(' ')
  const stretch = number =>
    [
      `## Bagian ${number} tentang loket`,
      some(86),
      [1, 2, 3].map(() => `- ${some(10)}`).join('\n'),
      some(86),
      `:::callout{kind="tip"}\n${some(44)}\n:::`,
    ].join('\n\n')
  return Array.from({ length: 20 }, (_, at) => stretch(at + 1)).join('\n\n')
}
