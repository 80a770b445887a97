import { createHash } from 'node:crypto'
import { createTransport, type Transporter } from 'nodemailer'
import type { Db } from '#db/connection.ts'
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
}

const tries = 8

/** Puts a mail into the outbox, in the caller's transaction; it leaves after commit. False when its key was there before. */
export async function queueMail(db: Db, mail: Mail, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('mailOutbox')
    .values({
      id: newId(),
      key: mail.key,
      recipient: mail.to,
      personId: mail.personId ?? null,
      subject: mail.subject,
      bodyText: mail.text,
      bodyHtml: mail.html ?? null,
      headers: JSON.stringify(mail.headers ?? {}),
      messageId: `<${createHash('sha256').update(mail.key).digest('hex').slice(0, 32)}@${new URL(settings().origin).hostname}>`,
      createdAt: now,
      nextTryAt: now,
    })
    .onConflict(conflict => conflict.column('key').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0) > 0
}

/**
 * Sends what waits, oldest first, one transaction each, and returns how many left. Without SMTP the mail stays readable in
 * the outbox. The Message-ID is the same on every try, so that a receiver recognises a mail whose receipt was lost.
 */
export async function sendMail(db: Db, now: Date, most = 50): Promise<number> {
  const transport = settings().MAIL_SMTP ? createTransport(settings().MAIL_SMTP) : null
  let sent = 0
  while (transport && sent < most && (await sendOne(db, now, transport))) sent += 1
  return sent
}

const sendOne = (db: Db, now: Date, transport: Transporter) =>
  db.transaction().execute(async trx => {
    const mail = await trx
      .selectFrom('mailOutbox')
      .selectAll()
      .where('sentAt', 'is', null)
      .where('givenUpAt', 'is', null)
      .where('nextTryAt', '<=', now)
      .orderBy('nextTryAt')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!mail) return false
    const outcome = await deliver(transport, mail).then(
      () => ({ sentAt: now, lastError: null }),
      (fault: Error) => ({
        lastError: fault.message,
        nextTryAt: new Date(now.getTime() + 60_000 * 2 ** mail.tries),
        givenUpAt: mail.tries + 1 >= tries ? now : null,
      }),
    )
    if ('givenUpAt' in outcome) log.warn({ mail: mail.id, fault: outcome.lastError }, 'mail did not leave')
    await trx
      .updateTable('mailOutbox')
      .set({ ...outcome, tries: mail.tries + 1 })
      .where('id', '=', mail.id)
      .execute()
    return true
  })

const deliver = (
  transport: Transporter,
  mail: {
    recipient: string
    subject: string
    bodyText: string
    bodyHtml: string | null
    messageId: string
    headers: unknown
  },
) =>
  transport.sendMail({
    from: settings().MAIL_FROM,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.bodyText,
    html: mail.bodyHtml ?? undefined,
    messageId: mail.messageId,
    headers: mail.headers as Record<string, string>,
  })
