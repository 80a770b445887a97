import { z } from 'zod'

const text = z.string().trim().min(1)
const flag = z.enum(['0', '1', 'true', 'false', '']).transform(value => value === '1' || value === 'true')
const developmentSecret = 'only for trying Bina out on one machine'

const schema = z.object({
  BINA_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: text.default('127.0.0.1'),
  APP_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(1000).default(12),
  BINA_DATA: text.default('.bina'),
  SESSION_SECRET: z.string().min(32).default(developmentSecret),
  DEMO: flag.default(false),
  BINA_CLOCK: z.iso.datetime({ offset: true }).optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform(list =>
      list
        .split(',')
        .map(part => part.trim())
        .filter(Boolean),
    ),
  METRICS_TOKEN: z.string().min(16).optional(),
  MAIL_SMTP: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: text.default('Bina <bina@localhost>'),
  MAIL_RETURNS_SECRET: z.string().min(32).optional(),
  NUDGE_GATEWAY_URL: z.url({ protocol: /^https$/ }).optional(),
  NUDGE_GATEWAY_SECRET: z.string().min(32).optional(),
  PUSH_CONTACT: z.url({ protocol: /^(mailto|https)$/ }).optional(),
  VAPID_PRIVATE_KEY: z
    .string()
    .regex(/^[\w-]{43}$/)
    .optional(),
  LINK_CHECKS: flag.default(false),
  UPLOAD_LIMIT_MB: z.coerce.number().int().min(1).default(4096),
  PROCESSING_AT_ONCE: z.coerce.number().int().min(0).max(64).default(1),
  RECORDING_ORIGINALS: z.enum(['keep', 'drop']).default('keep'),
  TRANSCRIPTION_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRANSCRIPTION_KEY: text.max(4000).optional(),
  TRANSCRIPTION_MODEL: text.max(200).default('whisper-1'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Settings = z.output<typeof schema> & { readonly origin: string }

/** What each setting should be, for whoever has to put it right. */
const wanted: Readonly<Record<keyof z.input<typeof schema>, string>> = {
  BINA_ENV: 'development, test or production',
  PORT: 'a port from 0 to 65535, such as 3000',
  HOST: 'a name or address of this machine, such as 127.0.0.1',
  APP_ORIGIN: 'the address people type, such as https://bina.example.go.id',
  DATABASE_URL: 'a PostgreSQL, such as postgres://bina:password@127.0.0.1:5432/bina',
  DATABASE_CONNECTIONS: 'how many connections at most, such as 12',
  BINA_DATA: 'a folder, such as .bina',
  SESSION_SECRET: 'a secret of 32 characters or more',
  DEMO: '1 or 0',
  BINA_CLOCK: 'an instant with offset, such as 2026-12-28T08:00:00+07:00',
  TRUSTED_PROXIES: 'addresses with commas between them',
  METRICS_TOKEN: 'a secret of 16 characters or more',
  MAIL_SMTP: 'a mail server, such as smtps://account:password@mail.example.go.id',
  MAIL_FROM: 'a sender, such as Bina <bina@example.go.id>',
  MAIL_RETURNS_SECRET: 'a secret of 32 characters or more',
  NUDGE_GATEWAY_URL: 'an https address of your gateway, such as https://gateway.example.go.id/bina',
  NUDGE_GATEWAY_SECRET: 'a secret of 32 characters or more',
  PUSH_CONTACT: 'whom makers of browsers may turn to, such as mailto:bina@example.go.id',
  VAPID_PRIVATE_KEY: 'a P-256 private key, 43 characters of base64url',
  LINK_CHECKS: '1 or 0',
  UPLOAD_LIMIT_MB: 'a whole number of megabytes, such as 4096',
  PROCESSING_AT_ONCE: 'how many recordings are made ready at once, such as 1',
  RECORDING_ORIGINALS: 'keep or drop',
  TRANSCRIPTION_URL: 'a transcription endpoint, such as http://127.0.0.1:8080/v1/audio/transcriptions',
  TRANSCRIPTION_KEY: 'the key of that endpoint',
  TRANSCRIPTION_MODEL: 'the name of a model, such as whisper-1',
  LOG_LEVEL: 'debug, info, warn, error or silent',
}

export const settingNames = Object.keys(wanted)

/** Reads and checks the environment. Throws one Error that names every wrong setting and what it should be. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = schema.safeParse(present)
  const faults = read.success ? [...productionFaults(read.data), ...halves(read.data)] : malformed(read.error)
  if (!read.success || faults.length > 0)
    throw new Error(
      `Bina does not start with these settings:\n${faults.map(fault => `  ${fault}`).join('\n')}`,
    )
  return { ...read.data, origin: read.data.APP_ORIGIN ?? `http://localhost:${read.data.PORT}` }
}

/** Names each wrong setting once, never its value, which may be a secret. */
const malformed = (error: z.ZodError): string[] => [
  ...new Set(
    error.issues.map(
      ({ path: [name] }) => `${String(name)} should be ${wanted[name as keyof typeof wanted]}`,
    ),
  ),
]

/** What is of use only together. */
const halves = ({
  NUDGE_GATEWAY_URL: url,
  NUDGE_GATEWAY_SECRET: secret,
}: z.output<typeof schema>): string[] =>
  Boolean(url) === Boolean(secret) ? [] : ['NUDGE_GATEWAY_URL and NUDGE_GATEWAY_SECRET: set both, or neither']

/** What a production must not be started with. */
function productionFaults(settings: z.output<typeof schema>): string[] {
  if (settings.BINA_ENV !== 'production') return []
  return [
    settings.SESSION_SECRET === developmentSecret &&
      'SESSION_SECRET: set a secret of your own, 32 characters or more',
    settings.DEMO && 'DEMO: lets anybody sign in as anybody; not in production',
    settings.BINA_CLOCK && 'BINA_CLOCK: moves the clock; not in production',
    !settings.APP_ORIGIN && 'APP_ORIGIN: say the address people use, such as https://bina.example.go.id',
  ].filter(fault => typeof fault === 'string')
}

let known: Settings | undefined

/** The settings of this process, read once. */
export const settings = (): Settings => {
  known ??= readSettings(process.env)
  return known
}
