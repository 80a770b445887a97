import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder, root } from './house.mjs'
import { keptSecret } from './secrets.mjs'

/**
 * Completes the settings before the app reads them: `.env` first, then what only set-up can know. Unless this is a
 * production, Bina starts as a demo with a secret of its own, so that `npm start` needs no settings at all.
 */
export function completeEnvironment(environment = process.env) {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'))
  if (environment.NODE_ENV === 'production') environment.BINA_ENV ??= 'production'
  environment.BINA_DATA = dataFolder()
  if (environment.BINA_ENV === 'production') return environment.BINA_DATA
  environment.DEMO ??= '1'
  environment.SESSION_SECRET ||= keptSecret(environment.BINA_DATA, 'sessions')
  return environment.BINA_DATA
}
