import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readListed } from './listed.ts'

it('reads NIPs with spaces or dots and addresses, whatever parts them', () => {
  const read = readListed(
    '19791203 200501 1 003, Ani@Contoh.go.id; budi@contoh.go.id\n1979.1203.2005012007\n\nCitra <citra@contoh.go.id>',
  )
  expect(read.map(({ nip, email }) => nip ?? email)).toEqual([
    ...['ani@contoh.go.id', 'budi@contoh.go.id', '197912032005011003'],
    ...['197912032005012007', 'citra@contoh.go.id'],
  ])
})

it('takes the NIP of a row of a spreadsheet that has the name beside it, and gives back what is neither', () => {
  expect(readListed('3\tBudi Santoso, S.E.\t197912032005012007\nDewi Lestari\n12345')).toEqual([
    { text: '197912032005012007', nip: '197912032005012007', email: null },
    { text: 'Dewi Lestari', nip: null, email: null },
    { text: '12345', nip: null, email: null },
  ])
})

it('loses nobody of a list, names each once, and says the same of what it gave back', () => {
  const nip = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 18, maxLength: 18 })
    .map(digits => digits.join(''))
  const email = fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.id$/)
  const stranger = fc.stringMatching(/^[A-Z][a-z]{1,12}$/)
  const parted = fc.constantFrom('\n', '\r\n', '\n\n', '\n \n')
  fc.assert(
    fc.property(fc.array(fc.oneof(nip, email, stranger)), parted, (people, between) => {
      const read = readListed(people.join(between))
      expect(read.map(one => one.nip ?? one.email ?? one.text)).toEqual([...new Set(people)])
      expect(readListed(read.map(({ text }) => text).join('\n'))).toEqual(read)
    }),
  )
})
