import pino from 'pino'
import { settings } from './settings.server.ts'

/** Structured logs on standard output; whatever looks secret is blanked. */
export const log = pino({
  level: process.env.VITEST ? 'silent' : settings().LOG_LEVEL,
  base: null,
  redact: [
    'password',
    '*.password',
    'token',
    '*.token',
    'cookie',
    '*.cookie',
    'nip',
    '*.nip',
    'email',
    '*.email',
  ],
})

/** A path as it may stand in a log: whoever reads it cannot choose another's password, read their calendar or speak for them. */
export const withoutSecrets = (path: string) =>
  path.replace(/^(\/(?:password-resets|calendar|speaking\/links)\/)[^/]+?(\.data|\.ics)?$/, '$1[Redacted]$2')
