// `node scripts/pictures.mjs [http://localhost:3000]`: takes the README's pictures from a running demo.
import { mkdirSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import sharp from 'sharp'
import { chromium as installed } from './browser.mjs'
import { root } from './house.mjs'

const base = process.argv[2] ?? 'http://localhost:3000'
const cast = JSON.parse(readFileSync(`${root}/content/people.json`, 'utf8'))
const phone = { width: 390, height: 800 }
const desk = { width: 1366, height: 850 }

const browser = await chromium.launch({
  executablePath: installed(),
  args: ['--no-sandbox', '--disable-gpu'],
})
mkdirSync(`${root}/e2e/pictures`, { recursive: true })

const learner = await signIn('siti', phone)
await keep(learner, 'today')
await open(learner, learner.getByRole('main').getByRole('link', { name: /menit/ }).first())
await keep(learner, 'lesson')
await learner.goto(`${base}/enrolments`)
await open(learner, learner.getByRole('main').getByRole('link', { name: 'Loket yang Melayani' }).first())
await keep(learner, 'path')

const coordinator = await signIn('bambang', desk)
await coordinator.goto(`${base}/coordination`)
await keep(coordinator, 'coordination')

const expert = await signIn('dewi', desk)
await expert.goto(`${base}/courses`)
await open(expert, expert.getByRole('link', { name: 'Mengatur Waktu di Loket Pelayanan' }).first())
await open(expert, expert.getByRole('link', { name: 'Ke mana perginya menit' }).first())
await expert.getByRole('textbox').first().waitFor()
await keep(expert, 'editor')

await browser.close()

async function signIn(slug, viewport) {
  const page = await (await browser.newContext({ viewport, locale: 'id-ID' })).newPage()
  await page.goto(`${base}/sign-in`)
  await page.fill('[name=login]', cast.people.find(person => person.slug === slug).email)
  await page.fill('[name=password]', cast.password)
  await page.click('main form button')
  await page.waitForURL(`${base}/`)
  return page
}

async function open(page, link) {
  const address = await link.getAttribute('href')
  await page.goto(new URL(address, base).href)
}

async function keep(page, name) {
  await page.waitForLoadState('networkidle')
  const picture = await page.screenshot()
  await sharp(picture).webp({ quality: 82 }).toFile(`${root}/e2e/pictures/${name}.webp`)
}
