import { expect, it } from 'vitest'
import { plansIn } from './schedule-form.ts'

const row = (key: string, fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${name}_${key}`, value]))
const full = { day: '2026-12-04', from: '09:00', to: '11:30', place: 'Aula', link: '', title: '' }
const read = (fields: Record<string, string>, key = 'new') =>
  plansIn({ session: [key], ...row(key, fields) }, 'Asia/Makassar')

it('reads times as clocks of the organiser show them', () => {
  expect(read(full)).toMatchObject({
    ok: true,
    plans: [
      {
        id: null,
        startsAt: new Date('2026-12-04T01:00:00Z'),
        endsAt: new Date('2026-12-04T03:30:00Z'),
        place: 'Aula',
        meetingLink: null,
      },
    ],
  })
})

it('leaves out an empty new session and one to be deleted', () => {
  expect(read({ day: '', from: '', to: '' })).toMatchObject({ ok: true, plans: [] })
  const id = '019aa3c0-0000-7000-8000-000000000001'
  expect(read({ ...full, remove: 'yes' }, id)).toMatchObject({ ok: true, plans: [] })
  expect(read(full, id)).toMatchObject({ plans: [{ id }] })
})

it('names the field that is missing or wrong', () => {
  expect(read({ ...full, from: '' })).toEqual({ ok: false, field: 'from_new', fault: 'required' })
  expect(read({ ...full, day: '2026-02-30' })).toEqual({ ok: false, field: 'day_new', fault: 'noTime' })
  expect(read({ ...full, link: 'http://rapat.go.id' })).toMatchObject({ field: 'link_new', fault: 'noLink' })
  expect(read({ ...full, link: 'javascript:alert(1)' })).toMatchObject({ field: 'link_new', fault: 'noLink' })
})
