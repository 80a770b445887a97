import { expect, it } from 'vitest'
import { missingOf } from './missing.ts'

const all = {
  biography: 'Dosen.',
  slides: 1,
  isOver: true,
  hasRecording: true,
  isRefused: false,
  summary: 'Tiga cara.',
  open: 0,
}

it('misses nothing of a speaker who brought everything', () => {
  expect(missingOf(all)).toEqual([])
})

it('says what is missing in the order of the page', () => {
  const nothing = { ...all, biography: ' ', slides: 0, hasRecording: false, summary: null, open: 2 }
  expect(missingOf(nothing)).toEqual(['biography', 'slides', 'recording', 'questions'])
  expect(missingOf({ ...all, summary: '' })).toEqual(['summary'])
})

it('asks for another recording when what came is none, whenever it came', () => {
  expect(missingOf({ ...all, isOver: false, isRefused: true })).toEqual(['readable'])
})

it('waits for the recording and the answers until the seminar is over', () => {
  expect(missingOf({ ...all, isOver: false, hasRecording: false, open: 3 })).toEqual([])
})
