import { expect, it } from 'vitest'
import { faultOf } from './validity.ts'

it('says what a browser finds wrong with a field in the language of the page', () => {
  expect(faultOf({ type: 'text', validity: { valueMissing: true } }, 'id')).toBe('Mohon diisi.')
  expect(faultOf({ type: 'text', validity: { valueMissing: true } }, 'en')).toBe('Please fill this in.')
  expect(faultOf({ type: 'email', validity: { typeMismatch: true } }, 'id')).toContain('surel lengkap')
  expect(faultOf({ type: 'url', validity: { typeMismatch: true } }, 'id')).toContain('https://')
  expect(faultOf({ type: 'number', max: '50', validity: { rangeOverflow: true } }, 'id')).toBe(
    'Paling besar 50.',
  )
  expect(faultOf({ type: 'date', validity: { badInput: true } }, 'id')).toContain('kalender')
  expect(faultOf({ type: 'text', validity: { patternMismatch: true } }, 'id')).toBe('Isian ini belum sesuai.')
})

it('says how much is missing, not only that something is', () => {
  expect(faultOf({ type: 'textarea', minLength: 30, validity: { tooShort: true } }, 'id')).toBe(
    'Isi sedikitnya 30 karakter.',
  )
  expect(faultOf({ type: 'number', step: '', validity: { stepMismatch: true } }, 'id')).toBe(
    'Tulis angka bulat.',
  )
})

it('says from which day and up to which a date may be', () => {
  const early = { type: 'date', min: '2026-11-28', validity: { rangeUnderflow: true } }
  expect(faultOf(early, 'id')).toBe('Paling awal Sabtu, 28 November 2026.')
  expect(faultOf(early, 'en')).toBe('Saturday, 28 November 2026 at the earliest.')
  const late = { type: 'date', max: '2026-11-28', validity: { rangeOverflow: true } }
  expect(faultOf(late, 'id')).toBe('Paling akhir Sabtu, 28 November 2026.')
})

it('says nothing of a field that is right', () => {
  expect(faultOf({ type: 'text', validity: {} }, 'id')).toBeNull()
})
