import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder, root } from './house.mjs'
import { keptSecret, privateKey } from './secrets.mjs'

/**
 * Completes the settings before the app reads them: `.env` first, then what only set-up can know. Unless this is a
 * production, Bina is a demo with a secret of its own, so that `npm start` needs no settings at all. Returns the data
 * folder.
 */
export function completeEnvironment(environment = process.env) {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'))
  if (environment.NODE_ENV === 'production') environment.BINA_ENV ??= 'production'
  const folder = dataFolder()
  environment.BINA_DATA = folder
  if (environment.PUSH_CONTACT) environment.VAPID_PRIVATE_KEY ||= keptSecret(folder, 'push', privateKey)
  if (environment.BINA_ENV === 'production') return folder
  environment.DEMO ??= '1'
  environment.LOG_LEVEL ??= 'warn'
  environment.SESSION_SECRET ||= keptSecret(folder, 'sessions')
  return folder
}
