import { defineWords } from '#app/web/words.tsx'

export const stopWords = defineWords({
  id: {
    title: 'Hentikan pengingat',
    how: 'Semua pengingat berhenti, di Beranda dan lewat surel. Surat penugasan dan kabar tentang tugas Anda tetap datang. Tidak ada hal lain yang berubah.',
    stop: 'Hentikan semua pengingat',
    stopped: 'Pengingat sudah berhenti.',
    again: 'Anda dapat menyalakannya lagi di halaman pengingat.',
    toNudges: 'Halaman pengingat',
  },
  en: {
    title: 'Stop reminders',
    how: 'All reminders stop, on Today and by mail. Letters of assignments and word about your tasks still come. Nothing else changes.',
    stop: 'Stop all reminders',
    stopped: 'Reminders have stopped.',
    again: 'You can switch them on again on the page of reminders.',
    toNudges: 'Page of reminders',
  },
})
