import { firstBrokenDeed } from '#app/people/audit.server.ts'
import { db } from '#db/connection.ts'
import { migrate } from '#db/migrator.ts'

/** What operators run from the shell: `npm run bina NAME`. Each prints what it found and answers whether all is well. */
export const commands: Readonly<Record<string, (args: readonly string[]) => Promise<boolean>>> = {
  async 'db:migrate'() {
    const ran = await migrate(db)
    console.log(ran.length > 0 ? `Migrated: ${ran.join(', ')}` : 'The database is at the newest version.')
    return true
  },
  async 'audit:verify'() {
    const broken = await firstBrokenDeed(db)
    console.log(broken === null ? 'The audit trail is whole.' : `The audit trail breaks at row ${broken}.`)
    return broken === null
  },
}
