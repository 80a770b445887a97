import { expect, test } from 'vitest'
import { matching } from './combobox.ts'

const people = [
  { value: '1', label: 'Nabila Zahra', detail: 'Dinas Kependudukan' },
  { value: '2', label: 'Bambang Sutrisno', detail: 'Dinas Perizinan' },
]
const found = (typed: string) => matching(people, typed).map(option => option.value)

test('typed words may begin any word of the option, in any order', () => {
  expect(found('zah nab')).toEqual(['1'])
  expect(found('dinas')).toEqual(['1', '2'])
  expect(found('bambang perizinan')).toEqual(['2'])
  expect(found('ambang')).toEqual([])
})

test('nothing typed finds all, accents do not matter', () => {
  expect(found('  ')).toEqual(['1', '2'])
  expect(found('Nábila')).toEqual(['1'])
})

test('what stands between words is not asked for', () => {
  expect(found('nabila: kependudukan')).toEqual(['1'])
})
