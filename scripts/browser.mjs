import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The shell without a window first: it shows the same pages, and leaves a small machine a quarter more of its time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
]

/** The path of a program by its name, as the shell would find it, or undefined. */
export function find(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(isRunnable)
}

/** The machine's own Chromium: `CHROMIUM`, else the first one on the path. */
export const chromium = () => process.env.CHROMIUM || names.map(find).find(Boolean)

function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
