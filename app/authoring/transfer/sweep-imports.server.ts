import { readdir, stat } from 'node:fs/promises'
import { isId } from '#app/web/id.ts'
import { defineJob } from '#app/web/jobs.server.ts'
import { forgetFile, importsFolder, placeOfImport } from './imports.server.ts'

/** Longer than any manuscript takes to arrive. */
const arriving = 24 * 3_600_000

/** Forgets manuscripts that no import knows: what was arriving when the process was killed. */
export const sweepImports = defineJob({
  name: 'sweep-imports',
  cron: '50 18 * * *',
  async run(db, now) {
    const names = await readdir(importsFolder()).catch(() => [])
    for (const id of names.filter(isId)) {
      const written = await stat(placeOfImport(id)).catch(() => null)
      if (!written || now.getTime() - written.mtimeMs < arriving) continue
      const known = await db.selectFrom('courseImport').select('id').where('id', '=', id).executeTakeFirst()
      if (!known) await forgetFile(id)
    }
  },
})
