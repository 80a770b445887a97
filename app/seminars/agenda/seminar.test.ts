import { expect, it } from 'vitest'
import { closedAt, type Registering, revisionsTold, standingOf, tellsLink } from './seminar.ts'

const at = (time: string) => new Date(`2026-06-10T${time}:00Z`)
const span = { startsAt: at('02:00'), endsAt: at('05:00') }
const announced: Registering = { standing: 'announced', opensAt: null, closesAt: null, span }

it('takes registrations from the announcement to the end, or within the time given', () => {
  expect(closedAt(announced, at('01:00'))).toBeNull()
  expect(closedAt(announced, at('04:59'))).toBeNull()
  expect(closedAt(announced, at('05:00'))).toBe('over')
  expect(closedAt({ ...announced, opensAt: at('01:00') }, at('00:59'))).toBe('notOpenYet')
  expect(closedAt({ ...announced, closesAt: at('01:00') }, at('01:00'))).toBe('closed')
  expect(closedAt({ ...announced, standing: 'draft' }, at('01:00'))).toBe('notAnnounced')
  expect(closedAt({ ...announced, standing: 'cancelled' }, at('01:00'))).toBe('cancelled')
})

it('tells the meeting link from half an hour before until the end', () => {
  expect(['01:29', '01:30', '04:59', '05:00'].map(time => tellsLink(span, at(time)))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

it('stands where the last of its events left it', () => {
  const events = (['announced', 'moved', 'moved', 'cancelled'] as const).map(kind => ({ kind }))
  expect([0, 1, 2, 4].map(count => standingOf(events.slice(0, count)))).toEqual([
    'draft',
    'announced',
    'announced',
    'cancelled',
  ])
  expect(revisionsTold(events)).toBe(3)
})
