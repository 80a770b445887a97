import { expect, it } from 'vitest'
import { withoutSecrets } from './log.server.ts'

it('keeps the secret of a link out of the log', () => {
  expect(withoutSecrets('/password-resets/geheim')).toBe('/password-resets/[Redacted]')
  expect(withoutSecrets('/password-resets/geheim.data')).toBe('/password-resets/[Redacted].data')
  expect(withoutSecrets('/calendar/geheim.ics')).toBe('/calendar/[Redacted].ics')
  expect(withoutSecrets('/speaking/links/geheim')).toBe('/speaking/links/[Redacted]')
  expect(withoutSecrets('/catalogue')).toBe('/catalogue')
})
