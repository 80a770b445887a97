import { describe, expect, it } from 'vitest'
import { inGroups, insertables, matching } from './insertable.ts'

const names = (query: string) => matching(query).map(each => each.name)

describe('the slash menu', () => {
  it('offers everything before a letter is typed', () => {
    expect(matching('')).toEqual(insertables)
  })

  it('offers it by groups, in the order of the arrow keys', () => {
    expect(inGroups(insertables).flatMap(({ entries }) => entries)).toEqual(insertables)
    expect(inGroups(matching('kutipan')).map(({ group }) => group)).toEqual(['words'])
  })

  it('finds the same thing in either language', () => {
    expect(names('gambar')).toEqual(['image', 'labelledPicture', 'gallery'])
    expect(names('pict')).toEqual(['image', 'gallery', 'labelledPicture'])
    expect(names('Sorotan')).toEqual(['callout'])
    expect(names('callout')).toEqual(['callout'])
    expect(names('tabel')[0]).toBe('table')
  })

  it('puts what begins with the query before what only holds it', () => {
    expect(names('kut')[0]).toBe('quote')
    expect(names('rekam')).toEqual(['recording'])
  })

  it('puts what is called so before what is only found by that word', () => {
    expect(names('kolom')).toEqual(['columns', 'table'])
    expect(names('langkah')[0]).toBe('steps')
  })

  it('puts what is called just so before what is called so and longer', () => {
    expect(names('tab')[0]).toBe('tabs')
    expect(names('judul kecil')).toEqual(['heading4'])
  })

  it('finds what is called by several words, in any order', () => {
    expect(names('cara lama dan cara')).toEqual(['oldNew'])
    expect(names('berlabel gambar')).toEqual(['labelledPicture'])
  })

  it('says when nothing fits', () => {
    expect(names('zebra')).toEqual([])
  })
})
