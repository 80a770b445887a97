import { expect, it } from 'vitest'
import { competencies, competencyName, competencyOf } from './competency.ts'

it('knows nine competencies of five levels, each named in both languages', () => {
  expect(competencies()).toHaveLength(9)
  for (const { name, levels } of competencies()) {
    expect(levels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5])
    for (const text of [name, ...levels.map(({ title }) => title)]) {
      expect(text.id).not.toBe('')
      expect(text.en).not.toBe('')
    }
  }
})

it('lets a slug it does not know stand for itself', () => {
  expect(competencyOf('memasak')).toBeUndefined()
  expect(competencyName('memasak', 'id')).toBe('memasak')
  expect(competencyName('pelayanan_publik', 'id')).toBe('Pelayanan Publik')
})
