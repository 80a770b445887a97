import { expect, it } from 'vitest'
import { z } from 'zod'
import { parseBody } from './form.server.ts'

const schema = z.object({
  name: z.string().min(1),
  email: z.email(),
  age: z.coerce.number().min(18),
  tags: z.array(z.string()).default([]),
})

const form = (entries: [string, string][]) => {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

it('reads a form, with lists where a name ends in []', () => {
  const read = parseBody(
    form([
      ['name', 'Sri'],
      ['email', 'sri@example.go.id'],
      ['age', '51'],
      ['tags[]', 'a'],
      ['tags[]', 'b'],
    ]),
    schema,
    'id',
  )
  expect(read).toEqual({
    ok: true,
    value: { name: 'Sri', email: 'sri@example.go.id', age: 51, tags: ['a', 'b'] },
  })
})

it('says per field what is wrong in the language of the person, and keeps what was typed but passwords', () => {
  const read = parseBody(
    form([
      ['name', ''],
      ['email', 'sri'],
      ['age', '12'],
      ['password', 'secret'],
    ]),
    schema,
    'id',
  )
  expect(read).toEqual({
    ok: false,
    fields: {
      name: 'Mohon diisi.',
      email: 'Tulis alamat surel lengkap, misalnya nama@instansi.go.id.',
      age: 'Paling kecil 18.',
    },
    values: { name: '', email: 'sri', age: '12' },
  })
})

it('asks for a whole number where half a one was sent', () => {
  const read = parseBody(form([['percent', '22.5']]), z.object({ percent: z.coerce.number().int() }), 'id')
  expect(read).toMatchObject({ ok: false, fields: { percent: 'Tulis angka bulat.' } })
})
