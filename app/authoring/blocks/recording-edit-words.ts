import { defineWords } from '#app/web/words.tsx'
import { recordingNameWords } from './recording-name-words.ts'

export const recordingEditWords = defineWords({
  id: {
    ...recordingNameWords.id,
    recordingWhich: 'Rekaman seminar',
    recordingChoose: 'Pilih rekaman',
    recordingFrom: 'Mulai',
    recordingTo: 'Sampai',
    recordingTimeHelp: 'menit.detik, misalnya 1.30; kosong berarti dari awal atau sampai akhir',
    recordingTimeBad: 'Tulis waktu sebagai menit.detik, misalnya 1.30.',
    recordingNone: 'Belum ada rekaman yang terbit. Tambahkan lewat halaman Rekaman.',
  },
  en: {
    ...recordingNameWords.en,
    recordingWhich: 'Seminar recording',
    recordingChoose: 'Choose a recording',
    recordingFrom: 'From',
    recordingTo: 'To',
    recordingTimeHelp: 'minutes:seconds, such as 1:30; empty means from the start or to the end',
    recordingTimeBad: 'Write the time as minutes:seconds, such as 1:30.',
    recordingNone: 'No recording is published yet. Add one on the Recordings page.',
  },
})
