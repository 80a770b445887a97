import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { chromium as installed } from './browser.mjs'
import { root } from './house.mjs'

const kilo = bytes => Math.round(bytes / 102.4) / 10

/** Milliseconds without a request after which a page has fetched what it fetches by itself. */
const quiet = 2500

/** What a first visit of each page loads, in KB compressed: all that a browser fetches until the page is quiet. */
export async function weightsOf(address, pages) {
  const browser = await chromium.launch({
    executablePath: installed(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const told = []
    for (const page of pages) told.push({ ...page, ...(await weightOf(browser, address, page)) })
    return told
  } finally {
    await browser.close()
  }
}

async function weightOf(browser, address, { path, cookie }) {
  const context = await browser.newContext({ locale: 'id-ID', serviceWorkers: 'block' })
  await context.addCookies(cookiesOf(cookie, address))
  const page = await context.newPage()
  const fetched = new Set()
  let last = performance.now()
  page.on('request', request => {
    last = performance.now()
    fetched.add(new URL(request.url()).pathname)
  })
  const answer = await page.goto(`${address}${path}`)
  const html = await answer.text()
  while (performance.now() - last < quiet) {
    await page.waitForTimeout(100)
    await page.evaluate(idle)
  }
  await context.close()
  const files = suffix => [...fetched].filter(file => file.endsWith(suffix))
  const zipped = suffix => kilo(files(suffix).reduce((sum, file) => sum + gzipSync(built(file)).length, 0))
  return {
    html: kilo(gzipSync(html).length),
    css: zipped('.css'),
    js: zipped('.js'),
    scripts: files('.js').length,
  }
}

/** Waits for a page that still works before it asks for more. */
const idle = () => new Promise(done => requestIdleCallback(done))

const built = file => readFileSync(join(root, 'build/client', file))

const cookiesOf = (cookie, url) =>
  cookie.split('; ').map(pair => {
    const [name, ...value] = pair.split('=')
    return { name, value: value.join('='), url }
  })
