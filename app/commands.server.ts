import { attemptsGradedOtherwise } from '#app/assessment/verify.server.ts'
import { verifyPassages } from '#app/authoring/passages/sources.server.ts'
import { rehearseNudges } from '#app/culture/rehearsal.server.ts'
import { verifyPlaces } from '#app/learning/places.server.ts'
import { firstBrokenDeed } from '#app/people/audit.server.ts'
import { openInstallation } from '#app/people/first-administrator.server.ts'
import { now } from '#app/web/clock.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { db } from '#db/connection.ts'
import { migrate } from '#db/migrator.ts'
import { seed } from '#db/seed/seed.ts'
import './registries.ts'

/** What operators run from the shell: `npm run bina NAME`. Each prints what it found and answers whether all is well. */
export const commands: Readonly<Record<string, (args: readonly string[]) => Promise<boolean>>> = {
  async 'db:migrate'() {
    const ran = await migrate(db)
    console.log(ran.length > 0 ? `Migrated: ${ran.join(', ')}` : 'The database is at the newest version.')
    return true
  },
  /** Loads `content/` into an empty database; never into a production, since everybody knows the cast's password. */
  async seed(args) {
    if (settings().BINA_ENV === 'production') {
      if (!args.includes('--quiet')) console.log('A production gets no sample content. Nothing was loaded.')
      return true
    }
    const seeded = await seed(db, now())
    if (seeded)
      console.log(
        `Loaded content/: ${seeded.people} people, ${seeded.courses} courses, ${seeded.walks} walks with ${seeded.events} events.`,
      )
    else if (!args.includes('--quiet')) console.log('There are people here already. Nothing was loaded.')
    return true
  },
  /** `open "Organisation" "Name" e-mail`: the first steps of a production. */
  async open([organisation, name, email]) {
    if (!organisation || !name || !email?.includes('@')) {
      console.log('Say: open "Name of the organisation" "Name of the administrator" e-mail')
      return false
    }
    const opened = await db
      .transaction()
      .execute(trx => openInstallation(trx, { organisation, name, email }, now()))
    console.log(
      opened.ok
        ? `Open this within an hour to choose a password: ${opened.link}`
        : 'There are people here already; an administrator adds more at /people.',
    )
    return opened.ok
  },
  /** What the next run of nudges would say, and leave unsaid, now or `--at` a moment; nothing is sent. */
  async 'nudges:rehearse'(args) {
    const at = args[args.indexOf('--at') + 1]
    const started = performance.now()
    const { people, memory, told } = await rehearseNudges(
      db,
      args.includes('--at') && at ? new Date(at) : now(),
    )
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`${people} people in ${seconds} s, ${Math.round(memory / 1e6)} MB at most.`)
    for (const [name, count] of told) console.log(`${count} ${name}`)
    return true
  },
  async 'audit:verify'() {
    const broken = await firstBrokenDeed(db)
    console.log(broken === null ? 'The audit trail is whole.' : `The audit trail breaks at row ${broken}.`)
    return broken === null
  },
  async 'attempts:verify'() {
    const differing = await attemptsGradedOtherwise(db)
    console.log(
      differing.length === 0
        ? 'Every grade follows from its answers.'
        : `Graded otherwise than answered: ${differing.join(', ')}`,
    )
    return differing.length === 0
  },
  async 'passages:verify'(args) {
    const rebuild = args.includes('--rebuild')
    const { checked, differing } = await verifyPassages(db, { rebuild })
    console.log(
      `What is found of ${checked} things told anew; ${differing.length} differ${rebuild ? ', now mended' : ''}.`,
    )
    if (differing.length > 0) console.log(differing.join('\n'))
    return rebuild || differing.length === 0
  },
  async 'places:verify'(args) {
    const { checked, differing, rebuilt } = await verifyPlaces(db, { rebuild: args.includes('--rebuild') })
    console.log(
      `${checked} places told anew from their events; ${differing.length} differ, ${rebuilt} rebuilt.`,
    )
    if (differing.length > 0) console.log(differing.join('\n'))
    return differing.length === rebuilt
  },
}
