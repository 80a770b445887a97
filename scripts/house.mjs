import { accessSync, constants, mkdirSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Where one installation keeps everything that is its own: database, media, secrets, lock. */
export function dataFolder() {
  const named = process.env.BINA_DATA?.trim() || '.bina'
  return isAbsolute(named) ? named : join(root, named)
}

/** Open to pass through, for the account that runs the database, and to nothing else. */
export function makeDataFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new Refusal(
      `The data folder ${folder} cannot be written to (${error.code}). Name another one with BINA_DATA.`,
    )
  }
}

/** An expected "no": told as one sentence, without a stack. */
export class Refusal extends Error {}

export const say = sentence => process.stdout.write(`${sentence}\n`)

/** Runs the body of a command; a refusal ends it with its sentence and exit code 1. */
export async function told(body) {
  try {
    return await body()
  } catch (error) {
    process.stderr.write(`\n${error instanceof Refusal ? error.message : error.stack}\n`)
    process.exit(1)
  }
}
