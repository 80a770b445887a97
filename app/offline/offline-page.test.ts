import { expect, test } from 'vitest'
import { offlinePage, readPage } from './offline-page.ts'

test('a kept page says its title, its language and its theme', () => {
  const html =
    '<!DOCTYPE html><html lang="en" data-theme="dark"><head><title>Listening first · Bina</title></head>'
  expect(readPage(html)).toEqual({ language: 'en', theme: 'dark', title: 'Listening first' })
  expect(readPage('<html lang="id">')).toEqual({ language: 'id', theme: null, title: '' })
})

test('the offline page offers what is kept and leads back to where one wanted to go', () => {
  const html = offlinePage(
    { language: 'id', theme: null },
    '/hours?a="><script>',
    ['/assets/a.css'],
    [{ path: '/enrolments/1', title: 'Melayani &amp; mendengar' }],
  )
  expect(html).toContain('lang="id"')
  expect(html).toContain('Melayani &amp; mendengar')
  expect(html).not.toContain('<script')
})
