import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { chromium as installed } from './browser.mjs'
import { root } from './house.mjs'

const times = 5

/** Bytes a second and milliseconds of a slow line of the fourth generation. */
const slow4g = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}

/** Seconds from pressing play to the first picture on a slow line, as a median: in Bina's player, and of the file as it was uploaded. */
export async function firstFrameOf(address) {
  const browser = await chromium.launch({
    executablePath: installed(),
    args: ['--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required'],
  })
  try {
    const path = await firstRecording(browser, address)
    const [ours, bare] = [[], []]
    for (let time = 0; time < times; time++) {
      ours.push(await inPlayer(path))
      bare.push(await asFile(path))
    }
    return { ours: median(ours), bare: median(bare) }
  } finally {
    await browser.close()
  }
}

export const firstFrameTable = ({ ours, bare }) =>
  [
    '| From play to the first picture on slow 4G | the player | the file as uploaded | ratio |',
    '| --- | --: | --: | --: |',
    `| The sample | ${ours.toFixed(1)} s | ${bare.toFixed(1)} s | ${(ours / bare).toFixed(2)} |`,
  ].join('\n')

/** A learner who is signed in, and the address of a recording that is ready to watch. */
async function firstRecording(browser, address) {
  const cast = JSON.parse(readFileSync(join(root, 'content/people.json'), 'utf8'))
  const context = await browser.newContext({ locale: 'id-ID', serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(`${address}/sign-in`)
  await page.fill('[name=login]', cast.people.find(person => person.slug === 'siti').email)
  await page.fill('[name=password]', cast.password)
  await page.click('main form button')
  await page.waitForURL(`${address}/`)
  await page.goto(`${address}/seminars`)
  const href = await page.locator('main a[href^="/seminars/"]').first().getAttribute('href')
  await page.close()
  return { context, address, href }
}

/** A page of its own on the slow line, so that nothing is there from before. */
async function onSlowLine({ context, address, href }) {
  const page = await context.newPage()
  await page.goto(`${address}${href}`)
  await page.waitForLoadState('networkidle')
  const line = await context.newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.setCacheDisabled', { cacheDisabled: true })
  await line.send('Network.emulateNetworkConditions', slow4g)
  return page
}

async function inPlayer(recording) {
  const page = await onSlowLine(recording)
  const seconds = await page.locator('video').evaluate(shown)
  await page.close()
  return seconds
}

async function asFile(recording) {
  const page = await onSlowLine(recording)
  const [, file] = /\/videos\/([0-9a-f-]{36})/.exec(await page.content())
  const bare = await page.evaluateHandle(source => {
    const video = document.createElement('video')
    video.muted = true
    video.preload = 'none'
    video.src = source
    document.body.prepend(video)
    return video
  }, `/media/${file}`)
  const seconds = await bare.evaluate(shown)
  await page.close()
  return seconds
}

/** Plays from the beginning and answers after how many seconds a picture was there. */
function shown(video) {
  const began = performance.now()
  return new Promise(resolve => {
    video.requestVideoFrameCallback(now => resolve((now - began) / 1000))
    video.muted = true
    video.play().catch(() => undefined)
  })
}

const median = numbers => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]
