import { createHash } from 'node:crypto'
import { createTransport, type Transporter } from 'nodemailer'
import { type Db, insertAll } from '#db/connection.ts'
import { newId } from './id.ts'
import { log } from './log.server.ts'
import { settings } from './settings.server.ts'

export interface Mail {
  /** Names the reason, such as `assignment/1/person/2`: the same key never leaves twice. */
  readonly key: string
  readonly to: string
  readonly personId?: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  readonly headers?: Readonly<Record<string, string>>
  /** For reminders: rather lost than sent twice, when Bina or the line dies while it is being sent. */
  readonly atMostOnce?: boolean
}

const tries = 8

/** What a last look says of a letter: it may leave, not before then, or not at all any more. */
export type Held = Date | 'drop' | null

/** Last looks at what leaves at most once, in the moment it would; `app/registries.ts` lists them. */
export const mailHolds: ((db: Db, mail: { readonly key: string }, now: Date) => Promise<Held>)[] = []

/** Told of what leaves at most once and was surely refused, in the transaction that gives it up; `app/registries.ts` lists them. */
export const onMailRefused: ((db: Db, mail: { readonly key: string }, now: Date) => Promise<void>)[] = []

/** Puts a mail into the outbox, in the caller's transaction; it leaves after commit. False when its key was there before. */
export const queueMail = async (db: Db, mail: Mail, now: Date): Promise<boolean> =>
  (await queueMails(db, [mail], now)) > 0

/** The same for many; how many were not there before. */
export async function queueMails(db: Db, mails: readonly Mail[], now: Date): Promise<number> {
  if (mails.length === 0) return 0
  const { hostname } = new URL(settings().origin)
  const rows = mails.map(mail => ({
    id: newId(),
    key: mail.key,
    recipient: mail.to,
    personId: mail.personId ?? null,
    subject: mail.subject,
    bodyText: mail.text,
    bodyHtml: mail.html ?? null,
    headers: { ...mail.headers },
    messageId: `<${createHash('sha256').update(mail.key).digest('hex').slice(0, 32)}@${hostname}>`,
    createdAt: now,
    nextTryAt: now,
    atMostOnce: mail.atMostOnce ?? false,
  }))
  const { numInsertedOrUpdatedRows } = await insertAll(db, 'mailOutbox', rows)
    .onConflict(conflict => conflict.column('key').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0)
}

/** What goes by `now` ends before that is long past; the next minute goes on. */
export const aMoment = 50_000

/**
 * Sends what waits, oldest first, for as long as `now` holds, and returns how many were tried. Without SMTP the mail stays readable in
 * the outbox. The Message-ID is the same on every try, so that a receiver recognises a mail whose receipt was lost.
 */
export async function sendMail(db: Db, now: Date, longest = aMoment): Promise<number> {
  const end = performance.now() + longest
  const transport = settings().MAIL_SMTP ? createTransport(settings().MAIL_SMTP) : null
  let tried = 0
  while (
    transport &&
    performance.now() < end &&
    ((await sendSurely(db, now, transport)) || (await sendOnce(db, now, transport)))
  )
    tried += 1
  return tried
}

/** At least once: the row is held until the mail server took it, so that after a crash it is tried again. */
const sendSurely = (db: Db, now: Date, transport: Transporter) =>
  db.transaction().execute(async trx => {
    const mail = await waiting(trx, now).where('atMostOnce', '=', false).executeTakeFirst()
    if (mail) await note(trx, mail, await outcomeOf(transport, mail, now))
    return mail !== undefined
  })

/** At most once: written down before the mail server gets it. */
async function sendOnce(db: Db, now: Date, transport: Transporter): Promise<boolean> {
  const mail = await db.transaction().execute(async trx => {
    const next = await waiting(trx, now)
      .where('atMostOnce', '=', true)
      .where('handedOverAt', 'is', null)
      .executeTakeFirst()
    const held = next && (await heldBy(trx, next, now))
    if (next)
      await trx
        .updateTable('mailOutbox')
        .set(held ? put(held, now) : { handedOverAt: now })
        .where('id', '=', next.id)
        .execute()
    return next && { ...next, held }
  })
  if (!mail || mail.held) return mail !== undefined
  const outcome = await outcomeOf(transport, mail, now)
  await db.transaction().execute(async trx => {
    await note(trx, mail, outcome)
    if (outcome.handedOverAt === null && outcome.givenUpAt)
      for (const tell of onMailRefused) await tell(trx, mail, now)
  })
  return true
}

async function heldBy(db: Db, mail: { key: string }, now: Date): Promise<Held> {
  for (const look of mailHolds) {
    const held = await look(db, mail, now)
    if (held) return held
  }
  return null
}

const put = (held: Date | 'drop', now: Date) =>
  held === 'drop' ? { givenUpAt: now, lastError: 'no longer wanted' } : { nextTryAt: held }

const waiting = (db: Db, now: Date) =>
  db
    .selectFrom('mailOutbox')
    .selectAll()
    .where('sentAt', 'is', null)
    .where('givenUpAt', 'is', null)
    .where('nextTryAt', '<=', now)
    .orderBy('nextTryAt')
    .limit(1)
    .forUpdate()
    .skipLocked()

interface Outcome {
  readonly sentAt?: Date
  readonly handedOverAt?: null
  readonly lastError: string | null
  readonly nextTryAt?: Date
  readonly givenUpAt?: Date | null
}

async function outcomeOf(
  transport: Transporter,
  mail: Letter & { tries: number; atMostOnce: boolean },
  now: Date,
): Promise<Outcome> {
  const fault = await deliver(transport, mail).then(
    () => null,
    (thrown: MailFault) => thrown,
  )
  if (!fault) return { sentAt: now, lastError: null }
  const lastError = fault.message
  if (mail.atMostOnce && !wasRefused(fault)) return { lastError, givenUpAt: now }
  const nextTryAt = new Date(now.getTime() + 60_000 * 2 ** mail.tries)
  const isOver = mail.tries + 1 >= tries || (mail.atMostOnce && isUnknown(fault))
  return { lastError, nextTryAt, handedOverAt: null, givenUpAt: isOver ? now : null }
}

interface MailFault extends Error {
  readonly code?: string
  readonly responseCode?: number
  readonly syscall?: string
}

/** Whether the mail surely did not arrive: the server said no, or was never reached. */
const wasRefused = ({ responseCode, syscall }: MailFault) =>
  responseCode !== undefined || syscall === 'connect' || syscall === 'getaddrinfo'

/** Whether the server will not take anything for this address, however often it is asked. */
const isUnknown = ({ code, responseCode }: MailFault) => code === 'EENVELOPE' && (responseCode ?? 0) >= 500

async function note(db: Db, mail: { id: string; tries: number }, outcome: Outcome) {
  if (outcome.lastError !== null) log.warn({ mail: mail.id, fault: outcome.lastError }, 'mail did not leave')
  await db
    .updateTable('mailOutbox')
    .set({ ...outcome, tries: mail.tries + 1 })
    .where('id', '=', mail.id)
    .execute()
}

interface Letter {
  readonly recipient: string
  readonly subject: string
  readonly bodyText: string
  readonly bodyHtml: string | null
  readonly messageId: string
  readonly headers: unknown
}

const deliver = (transport: Transporter, mail: Letter) =>
  transport.sendMail({
    from: settings().MAIL_FROM,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.bodyText,
    html: mail.bodyHtml ?? undefined,
    messageId: mail.messageId,
    headers: mail.headers as Record<string, string>,
  })
