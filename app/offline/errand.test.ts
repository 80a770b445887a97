import { expect, test } from 'vitest'
import { errandOf, isKept, isPackable, isReopened, isThreshold, isWritten } from './errand.ts'

const home = 'https://bina.example.go.id'
const errand = (path: string, asked: Partial<{ method: string; mode: string; destination: string }> = {}) =>
  errandOf({ method: 'GET', mode: 'cors', destination: '', url: home + path, ...asked }, home)

test('nothing that changes something is ever answered from the device', () => {
  expect(errand('/attempts/1/answers', { method: 'POST' })).toBe('nothing')
  expect(errand('/enrolments.data', { method: 'POST' })).toBe('nothing')
})

test('signing in and out takes leave of what was kept', () => {
  for (const path of ['/sign-out', '/sign-out.data', '/sign-in', '/demo', '/settings/sessions'])
    expect(errand(path, { method: 'POST' })).toBe('farewell')
})

test('the sign-in page is a threshold, whole or as data', () => {
  for (const path of ['/sign-in', '/sign-in.data?redirectTo=%2Fhours'])
    expect(isThreshold(home + path)).toBe(true)
  expect(isThreshold(`${home}/hours.data?redirectTo=/sign-in`)).toBe(false)
})

test('pages, their data, files and pictures each have their way', () => {
  expect(errand('/courses', { mode: 'navigate' })).toBe('page')
  expect(errand('/enrolments/1/steps/2.data')).toBe('data')
  expect(errand('/__manifest?p=/hours')).toBe('data')
  expect(errand('/assets/root-1.js', { destination: 'script' })).toBe('file')
  expect(errand('/media/7', { destination: 'image' })).toBe('picture')
  expect(errand('/media/7', { destination: 'audio' })).toBe('sound')
  expect(errand('/media/7', { destination: 'video' })).toBe('nothing')
  expect(
    errandOf({ method: 'GET', mode: 'navigate', destination: '', url: 'https://else.where/' }, home),
  ).toBe('nothing')
})

const seminar = '/agenda/019aa000-0000-7000-8000-000000000001'

test('only what is the person’s own is kept, never lists of other people', () => {
  const kept = [
    '/',
    '/_root.data',
    '/enrolments/1',
    '/enrolments/1/steps/2.data',
    '/attempts/1',
    '/hours',
    seminar,
  ]
  const left = [
    '/people',
    '/people.data',
    '/coordination',
    '/coordination/export',
    '/settings',
    '/sign-in',
    '/units',
    `${seminar}/participants`,
    `${seminar}/attendance`,
    `${seminar}/code`,
  ]
  expect(kept.filter(path => !isKept(home + path))).toEqual([])
  expect(left.filter(path => isKept(home + path))).toEqual([])
})

test('a lesson, a sitting and a seminar are fetched whole, a result is not', () => {
  expect(isReopened(`${home}/enrolments/1/steps/2`)).toBe(true)
  expect(isReopened(`${home}/attempts/1`)).toBe(true)
  expect(isReopened(home + seminar)).toBe(true)
  expect(isReopened(`${home}/attempts/1/result`)).toBe(false)
})

test('where a text is written is known, whole or as data, and is none of the pages kept by themselves', () => {
  for (const path of ['/courses/1/parts/2', '/courses/1/parts/2.data', '/recordings/1/page']) {
    expect(isWritten(home + path)).toBe(true)
    expect(isKept(home + path)).toBe(false)
  }
  for (const path of ['/courses/1', '/courses/1/parts/2/body', '/courses/1/preview/2'])
    expect(isWritten(home + path)).toBe(false)
})

test('only lessons of a walk and pictures are taken along, and from here alone', () => {
  for (const url of ['/enrolments/1/steps/2?ahead=1', `${home}/media/7?w=640`])
    expect(isPackable(url, home)).toBe(true)
  const left = ['/people', '/enrolments/1/steps/2/attempts', '/attempts/1', 'https://else.where/media/7']
  for (const url of left) expect(isPackable(url, home)).toBe(false)
})
