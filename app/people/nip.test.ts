import { expect, it } from 'vitest'
import { asDay } from '#app/web/day.ts'
import { maskedNip, readNip, spacedNip } from './nip.ts'

const today = asDay('2026-11-25')

it.each([
  ['19860926 201505 1 001', { kind: 'PNS', sex: 'L', bornOn: '1986-09-26', oddities: [] }],
  ['196804111993031009', { kind: 'PNS', sex: 'L' }],
  ['198407062006042020', { kind: 'PNS', sex: 'P', oddities: [] }],
  ['200012312024121001', { kind: 'PNS', sex: 'L' }],
  ['200012312024211001', { kind: 'PPPK', sex: 'L' }],
  ['19860926.201505.1.001', { digits: '198609262015051001' }],
])('reads %s', (text, expected) => {
  expect(readNip(text, today)).toMatchObject({ ok: true, nip: expected })
})

it.each([
  ['200013312024211001', 'noSuchBirthDate'],
  ['200012312024213001', 'noSuchSex'],
  ['19860926201513 1001', 'noSuchMonth'],
  ['198609262015051000', 'noSerial'],
  ['3204110109860001', 'notEighteenDigits'],
  ['200002302024211001', 'noSuchBirthDate'],
])('refuses %s: %s', (text, reason) => {
  expect(readNip(text, today)).toEqual({ ok: false, reason })
})

it('warns of an appointment at thirteen, since old records have such dates', () => {
  expect(readNip('20101231202412 1001', today)).toMatchObject({ ok: true, nip: { oddities: ['tooYoung'] } })
})

it('prints a number spaced, and hides birth date and sex from others', () => {
  expect(spacedNip('198609262015051001')).toBe('19860926 201505 1 001')
  expect(maskedNip('198609262015051001')).toBe('•••••••• 201505 • 001')
})
