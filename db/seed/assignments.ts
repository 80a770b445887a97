import { assign } from '#app/coordination/assignments.server.ts'
import type { Version } from '#app/learning/versions.server.ts'
import { personById } from '#app/people/sessions.server.ts'
import { addDays, dayOf } from '#app/web/day.ts'
import { personId, unitId } from '#content/stable-id.ts'
import type { Db } from '#db/connection.ts'
import { workMorning } from './days.ts'
import type { Offers } from './paths.ts'

export interface Assigned {
  readonly enrolmentId: string
  readonly version: Version
  readonly at: Date
}

interface Requirement {
  readonly by: string
  readonly path: string
  readonly unit: string
  readonly kind: 'unit' | 'subtree'
  readonly weeksAgo: number
  /** Days from now. */
  readonly due: number
  readonly message: string
}

const requirements: readonly Requirement[] = [
  {
    ...{
      by: 'bambang',
      path: 'loket-yang-melayani',
      unit: 'dukcapil',
      kind: 'subtree',
      weeksAgo: 5,
      due: 12,
    },
    message:
      'Mulailah dari prates, cukup enam menit. Kita bahas perbaikan kecil masing-masing di rapat akhir bulan.',
  },
  {
    ...{
      by: 'ratna',
      path: 'langkah-pertama-kantor-digital',
      unit: 'rsud',
      kind: 'unit',
      weeksAgo: 4,
      due: -3,
    },
    message: 'Untuk persiapan rekam medis tanpa kertas. Boleh dikerjakan di sela giliran, dari ponsel.',
  },
  {
    ...{
      by: 'hendra',
      path: 'langkah-pertama-kantor-digital',
      unit: 'wanasari',
      kind: 'unit',
      weeksAgo: 2,
      due: 21,
    },
    message: 'Kecamatan Wanasari menjadi yang pertama bekerja tanpa kertas tahun depan. Selamat memulai.',
  },
]

/** Coordinators assign paths, each on a morning of their own; answers who has to walk what since when. */
export async function seedAssignments(
  db: Db,
  offers: Offers,
  now: Date,
): Promise<ReadonlyMap<string, Assigned>> {
  const assigned = new Map<string, Assigned>()
  for (const { by, path, unit, kind, weeksAgo, due, message } of requirements) {
    const at = workMorning(now, weeksAgo, 0)
    const coordinator = await personById(db, personId(by))
    const version = offers.get(path)
    if (!coordinator || !version) throw new Error(`${by} cannot assign ${path}`)
    const made = await assign(
      db,
      coordinator,
      {
        ...{ pathId: version.pathId, target: { kind, id: unitId(unit) }, message },
        dueOn: addDays(dayOf(now, coordinator.zone), due),
      },
      at,
    )
    if (!made.ok) throw new Error(`${by} cannot assign ${path}: ${made.reason}`)
    const people = await db
      .selectFrom('assignmentPerson')
      .select(['personId', 'enrolmentId'])
      .where('assignmentId', '=', made.assignmentId)
      .execute()
    for (const { personId, enrolmentId } of people) assigned.set(personId, { enrolmentId, version, at })
  }
  return assigned
}
