import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './house.mjs'

/** The built app, with what its entry offers to operators. The settings must stand in the environment before. */
export async function theApp() {
  process.env.NODE_ENV = 'production'
  process.chdir(root)
  const build = await import(pathToFileURL(join(root, 'build/server/index.js')).href)
  const { boot, commands } = build.entry.module
  return { build, boot, commands }
}
