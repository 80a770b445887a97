import { defineWords, type Words } from '#app/web/words.tsx'

/** What the ledger says of each way a nudge took, by the name of the way. */
export const ways: Readonly<Record<string, Words<'taken' | 'waiting' | 'lost'>>> = {
  push: defineWords({
    id: {
      taken: 'Di perangkat Anda',
      waiting: 'Menunggu dikirim ke perangkat Anda',
      lost: 'Belum pasti sampai di perangkat Anda; pengingatnya ada di Beranda',
    },
    en: {
      taken: 'On your device',
      waiting: 'Waits to be sent to your device',
      lost: 'May not have arrived on your device; the reminder was on Today',
    },
  }),
  gateway: defineWords({
    id: {
      taken: 'Lewat WhatsApp atau SMS',
      waiting: 'Menunggu dikirim lewat WhatsApp atau SMS',
      lost: 'Belum pasti sampai lewat WhatsApp atau SMS; pengingatnya ada di Beranda',
    },
    en: {
      taken: 'By WhatsApp or SMS',
      waiting: 'Waits to be sent by WhatsApp or SMS',
      lost: 'May not have arrived by WhatsApp or SMS; the reminder was on Today',
    },
  }),
}
