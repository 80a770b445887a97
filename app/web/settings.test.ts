import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { privateKey } from '../../scripts/secrets.mjs'
import { readSettings, settingNames } from './settings.server.ts'

const production = {
  BINA_ENV: 'production',
  SESSION_SECRET: 'a secret of thirty-two characters or more',
  APP_ORIGIN: 'https://bina.example.go.id',
}

it('needs nothing to be tried out', () => {
  expect(readSettings({})).toMatchObject({ PORT: 3000, DEMO: false, origin: 'http://localhost:3000' })
})

it('says of a wrong setting what it should be, and never what it is', () => {
  const said = () => readSettings({ METRICS_TOKEN: 'hunter2', BINA_CLOCK: 'tomorrow' })
  expect(said).toThrow('METRICS_TOKEN should be a secret of 16 characters or more')
  expect(said).toThrow('BINA_CLOCK should be an instant with offset')
  expect(said).not.toThrow('hunter2')
})

it('names every wrong setting at once', () => {
  expect(() => readSettings({ PORT: 'many', DATABASE_URL: 'mysql://x' })).toThrow(/PORT.*\n.*DATABASE_URL/)
})

it('refuses a production with the default secret, the demo or a moved clock', () => {
  expect(readSettings(production).origin).toBe('https://bina.example.go.id')
  expect(() => readSettings({ ...production, SESSION_SECRET: '' })).toThrow('SESSION_SECRET')
  expect(() => readSettings({ ...production, DEMO: '1' })).toThrow('DEMO')
  expect(() => readSettings({ ...production, BINA_CLOCK: '2026-01-01T00:00:00Z' })).toThrow('BINA_CLOCK')
})

it('wants a gateway whole: an https address and its secret', () => {
  const secret = 'a secret of thirty-two characters or more'
  const named = { NUDGE_GATEWAY_URL: 'https://gateway.example.go.id/bina', NUDGE_GATEWAY_SECRET: secret }
  expect(readSettings(named)).toMatchObject(named)
  expect(() => readSettings({ NUDGE_GATEWAY_SECRET: secret })).toThrow('NUDGE_GATEWAY_URL')
  expect(() => readSettings({ ...named, NUDGE_GATEWAY_URL: 'http://gateway.example.go.id' })).toThrow('https')
})

it('takes a private key of P-256 as set-up makes it, and somebody to turn to', () => {
  const named = { PUSH_CONTACT: 'mailto:bina@example.go.id', VAPID_PRIVATE_KEY: privateKey() }
  expect(readSettings(named)).toMatchObject(named)
  expect(() => readSettings({ PUSH_CONTACT: 'http://x', VAPID_PRIVATE_KEY: 'short' })).toThrow(
    /PUSH_CONTACT.*\n.*VAPID_PRIVATE_KEY/,
  )
})

it('is told whole by the example that people copy', () => {
  const told: readonly string[] = readFileSync('.env.example', 'utf8').match(/^#?[A-Z_]+(?==)/gm) ?? []
  expect(settingNames.filter(name => !told.includes(`#${name}`))).toEqual([])
})
