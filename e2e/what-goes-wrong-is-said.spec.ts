import { type APIRequestContext, request } from '@playwright/test'
import { emailOf, expect, expectSound, signIn, test } from './journey.ts'

const tooMuch = 'a'.repeat(5_000_000)
const page = { Accept: 'text/html' }

/** What is asked that cannot be done, and what the page says then. */
const wrongs: Readonly<
  Record<string, { ask: (to: APIRequestContext) => Promise<unknown>; status: number; id: string; en: string }>
> = {
  'an address of nothing': {
    ask: to => to.get('/nowhere', { headers: page }),
    status: 404,
    id: 'Halaman ini tidak ada untuk Anda',
    en: 'There is no such page for you',
  },
  'an address that only takes forms': {
    ask: to => to.get('/sign-out', { headers: page }),
    status: 404,
    id: 'Halaman ini tidak ada untuk Anda',
    en: 'There is no such page for you',
  },
  'a way of asking that we do not know': {
    ask: to => to.put('/', { headers: page }),
    status: 405,
    id: 'Halaman ini tidak ada untuk Anda',
    en: 'There is no such page for you',
  },
  'a form of another site': {
    ask: to => to.post('/preferences', { headers: { ...page, Origin: 'https://evil.example' } }),
    status: 403,
    id: 'Permintaan ini tidak kami jalankan',
    en: 'We did not carry out this request',
  },
  'another name than ours': {
    ask: to => to.get('/sign-in', { headers: { ...page, Host: 'evil.example' } }),
    status: 421,
    id: 'Ini bukan alamat Bina',
    en: 'This is not the address of Bina',
  },
  'a form that is too large': {
    ask: to => to.post('/preferences', { headers: page, form: { returnTo: tooMuch } }),
    status: 413,
    id: 'Kiriman terlalu besar',
    en: 'That is too large',
  },
  'a body of a kind we do not take': {
    ask: to => to.post('/preferences', { headers: { ...page, 'Content-Type': 'text/plain' }, data: 'a=b' }),
    status: 415,
    id: 'Jenis berkas ini belum dapat diterima',
    en: 'This kind of file cannot be taken yet',
  },
  'a body that does not hold together': {
    ask: to =>
      to.post('/preferences', {
        headers: { ...page, 'Content-Type': 'application/json' },
        data: Buffer.from('{'),
      }),
    status: 422,
    id: 'Isian belum dapat diterima',
    en: 'This could not be accepted yet',
  },
  'a file or an export that failed on our side': {
    ask: to => to.get('/refusals/500', { headers: page }),
    status: 500,
    id: 'Terjadi kesalahan pada kami',
    en: 'Something went wrong on our side',
  },
}

for (const [what, { ask, status, ...says }] of Object.entries(wrongs)) {
  test(`${what} is answered by a page of either language`, async ({ baseURL }) => {
    for (const language of ['id', 'en'] as const) {
      const extraHTTPHeaders = { 'Accept-Language': language, Origin: baseURL ?? '' }
      const to = await request.newContext({ baseURL, maxRedirects: 0, extraHTTPHeaders })
      const answer = (await ask(to)) as Awaited<ReturnType<APIRequestContext['get']>>
      expect(answer.status()).toBe(status)
      expect(answer.headers()).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
        'x-request-id': expect.any(String),
      })
      expect(await answer.text()).toContain(`>${says[language]}</h1>`)
    }
  })
}

test('a script is told in JSON, not by a page', async ({ baseURL }) => {
  const extraHTTPHeaders = { Accept: 'application/json', Origin: baseURL ?? '' }
  const to = await request.newContext({ baseURL, extraHTTPHeaders })
  const answer = await to.post('/preferences', { form: { returnTo: tooMuch } })
  expect(answer.status()).toBe(413)
  expect(await answer.json()).toEqual({ status: 413 })
})

test('what is too large is said where it was sent, with and without JavaScript', async ({
  page,
  browser,
}) => {
  const still = await (await browser.newContext({ locale: 'id-ID', javaScriptEnabled: false })).newPage()
  for (const one of [page, still]) {
    await signIn(one, 'sri')
    await one.goto('/holidays')
    await one.getByLabel('Dasar').fill(tooMuch)
    await one.getByLabel('Daftar').fill('-')
    await one.getByRole('button', { name: 'Periksa dahulu' }).click()
    await expect(one.getByRole('heading', { level: 1 })).toHaveText('Kiriman terlalu besar')
    await one.getByRole('link', { name: 'Coba lagi' }).click()
    await expect(one).toHaveURL('/holidays')
  }
  await expectSound(page)
})

// As someone no other journey is, since they cannot sign in for a while.
test('whoever tries too often is told to wait', async ({ page }) => {
  await page.goto('/sign-in')
  const wrong = { login: emailOf('wayan'), password: 'salah sandi' }
  const headers = { Origin: new URL(page.url()).origin }
  for (let tries = 0; tries < 10; tries++)
    expect((await page.request.post('/sign-in', { form: wrong, headers })).status()).toBe(422)
  await page.getByLabel('Surel atau NIP').fill(wrong.login)
  await page.getByLabel('Kata sandi').fill(wrong.password)
  const answered = page.waitForResponse(response => response.request().method() === 'POST')
  await page.getByRole('main').getByRole('button', { name: 'Masuk', exact: true }).click()
  expect((await answered).status()).toBe(429)
  await expect(page.getByRole('alert')).toBeVisible()
})
