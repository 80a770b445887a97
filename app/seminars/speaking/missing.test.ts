import { expect, it } from 'vitest'
import { missingOf } from './missing.ts'

const all = {
  biography: 'Dosen.',
  slides: 1,
  isOver: true,
  hasRecording: true,
  summary: 'Tiga cara.',
  open: 0,
}

it('misses nothing of a speaker who brought everything', () => {
  expect(missingOf(all)).toEqual([])
})

it('says what is missing in the order of the page', () => {
  const nothing = { biography: ' ', slides: 0, isOver: true, hasRecording: false, summary: null, open: 2 }
  expect(missingOf(nothing)).toEqual(['biography', 'slides', 'recording', 'questions'])
  expect(missingOf({ ...all, summary: '' })).toEqual(['summary'])
})

it('waits for the recording and the answers until the seminar is over', () => {
  expect(missingOf({ ...all, isOver: false, hasRecording: false, open: 3 })).toEqual([])
})
