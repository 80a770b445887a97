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
  expect(faultOf({ type: 'number', validity: { stepMismatch: true } }, 'id')).toBe('Isian ini belum sesuai.')
})

it('says nothing of a field that is right', () => {
  expect(faultOf({ type: 'text', validity: {} }, 'id')).toBeNull()
})
