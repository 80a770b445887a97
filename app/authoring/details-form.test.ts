import { expect, it } from 'vitest'
import { detailsForm } from './details-form.ts'

const filled = {
  title: ' Melayani dengan ramah ',
  summary: '',
  language: 'id',
  hoursJp: '2,5',
  effortMinutes: '',
  revision: '3',
  level_pelayanan_publik: '2',
  level_integritas: '0',
  intent: 'details',
}

it('reads the details as people write them', () => {
  expect(detailsForm.parse(filled)).toEqual({
    title: 'Melayani dengan ramah',
    summary: '',
    audience: '',
    language: 'id',
    hoursJp: 2.5,
    hoursForm: 'NKL03',
    effortMinutes: null,
    revision: 3,
    competencies: [{ competency: 'pelayanan_publik', level: 2 }],
  })
})

it('knows only forms of learning that hours are credited under', () => {
  expect(detailsForm.parse({ ...filled, hoursForm: 'KL03' }).hoursForm).toBe('KL03')
  expect(detailsForm.safeParse({ ...filled, hoursForm: 'KL99' }).success).toBe(false)
})

it('refuses hours that are no number and levels that are none', () => {
  expect(detailsForm.safeParse({ ...filled, hoursJp: 'banyak' }).success).toBe(false)
  expect(detailsForm.safeParse({ ...filled, hoursJp: '-1' }).success).toBe(false)
  expect(detailsForm.safeParse({ ...filled, level_integritas: '6' }).success).toBe(false)
})
