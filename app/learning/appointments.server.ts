import type { Db } from '#db/connection.ts'

/** A seminar as a step of a path shows it to one learner. */
export interface Appointment {
  readonly seminarId: string
  readonly sessions: readonly {
    readonly id: string
    readonly title: string
    readonly startsAt: Date
    readonly endsAt: Date
    readonly place: string
  }[]
  readonly standing: 'toCome' | 'over' | 'cancelled'
  readonly mine: 'seated' | 'waiting' | null
  /** Whether its page is there for this learner. */
  readonly isShown: boolean
  /** What can be watched of it. */
  readonly recordingWorkId: string | null
}

export interface AppointmentDate {
  readonly endsAt: Date | null
  readonly isRecorded: boolean
}

/** What is known of seminars; one slice says it, listed by `app/registries.ts`. */
export interface Appointments {
  /** Those to come, to make a step of. */
  choices(db: Db, now: Date): Promise<readonly { id: string; title: string; unit: string; minutes: number }[]>
  /** What some of them are called, those to come or not; cancelled ones are left out. */
  titles(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** When those announced and not cancelled are over, and whether they can be watched afterwards. */
  dates(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, AppointmentDate>>
  shown(db: Db, at: { personId: string; seminarId: string }, now: Date): Promise<Appointment | null>
}

export const appointments: Appointments[] = []

export const appointmentOf = async (db: Db, at: { personId: string; seminarId: string }, now: Date) =>
  (await Promise.all(appointments.map(each => each.shown(db, at, now)))).find(Boolean) ?? null

export const appointmentTitles = async (db: Db, ids: readonly string[]) =>
  new Map((await Promise.all(appointments.map(each => each.titles(db, ids)))).flatMap(titles => [...titles]))

export const appointmentDates = async (db: Db, ids: readonly string[]) =>
  new Map((await Promise.all(appointments.map(each => each.dates(db, ids)))).flatMap(dates => [...dates]))

export const appointmentChoices = async (db: Db, now: Date) =>
  (await Promise.all(appointments.map(each => each.choices(db, now)))).flat()
