import { expect, it } from 'vitest'
import { passwordFault } from './password-rules.ts'

const own = { name: 'Sri Wahyuni', email: 'sri.wahyuni@sukamaju.example', nip: '197903122005012007' }

it.each([
  ['pendek', 'tooShort'],
  ['password1234', 'tooCommon'],
  ['aaaaaaaaaaaa', 'tooCommon'],
  ['katasandi12345!', 'tooCommon'],
  ['wahyuni-2026-12', 'hasOwnName'],
  ['sri.wahyuni2026', 'hasOwnName'],
])('refuses %s: %s', (password, fault) => {
  expect(passwordFault(password, own)).toBe(fault)
})

it('takes a few words of one’s own', () => {
  expect(passwordFault('belajar-bersama-2026', own)).toBeNull()
  expect(passwordFault('kopi hitam tanpa gula', own)).toBeNull()
})
