// `npm run bina NAME`: runs one of the app's own commands on the database of this installation.
import { Refusal } from './house.mjs'
import { onNode24 } from './node24.mjs'

await onNode24(async () => {
  const { completeEnvironment } = await import('./environment.mjs')
  const { ensureBuilt } = await import('./build.mjs')
  const { withDatabase } = await import('./running.mjs')
  const { theApp } = await import('./app.mjs')
  const { refuseWrongSettings } = await import('./settings.mjs')
  completeEnvironment()
  await refuseWrongSettings()
  ensureBuilt()
  const done = await withDatabase(async () => {
    const { commands } = await theApp()
    const [name = '', ...args] = process.argv.slice(2)
    if (!Object.hasOwn(commands, name))
      throw new Refusal(`There is no command ${name}. There are: ${Object.keys(commands).sort().join(', ')}`)
    return commands[name](args)
  })
  process.exit(done ? 0 : 1)
})
