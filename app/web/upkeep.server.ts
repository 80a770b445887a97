import { defineJob } from './jobs.server.ts'
import { sendMail } from './mail.server.ts'

export const deliverMail = defineJob({
  name: 'deliver-mail',
  cron: '* * * * *',
  run: (db, now) => sendMail(db, now),
})

/** Forms are not sent again after two days, and nobody counts tries of yesterday. */
export const forgetOldKeys = defineJob({
  name: 'forget-old-keys',
  cron: '20 18 * * *',
  async run(db, now) {
    const old = new Date(now.getTime() - 2 * 86_400_000)
    await db.deleteFrom('idempotency').where('createdAt', '<', old).execute()
    await db.deleteFrom('rateCount').where('windowStartedAt', '<', old).execute()
  },
})
