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
  UPLOAD_LIMIT_MB: z.coerce.number().int().min(1).default(2048),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Settings = z.output<typeof schema> & { readonly origin: string }

/** Reads and checks the environment. Throws one Error that names every wrong setting and what it should be. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = schema.safeParse(present)
  if (!read.success) {
    throw new Error(
      `Settings:\n${read.error.issues.map(issue => `  ${issue.path.join('.')}: ${issue.message}`).join('\n')}`,
    )
  }
  const faults = read.data.BINA_ENV === 'production' ? productionFaults(read.data) : []
  if (faults.length > 0) throw new Error(`Settings:\n${faults.map(fault => `  ${fault}`).join('\n')}`)
  return { ...read.data, origin: read.data.APP_ORIGIN ?? `http://localhost:${read.data.PORT}` }
}

/** What a production must not be started with. */
function productionFaults(settings: z.output<typeof schema>): string[] {
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
