import { defineWords } from '#app/web/words.tsx'

export const recordingEditWords = defineWords({
  id: {
    recording: 'Rekaman',
    recordingFind: 'rekaman seminar video recording talk',
    recordingWhich: 'Rekaman seminar',
    recordingChoose: 'Pilih rekaman',
    recordingFrom: 'Mulai',
    recordingTo: 'Sampai',
    recordingTimeHelp: 'menit.detik, misalnya 1.30; kosong berarti dari awal atau sampai akhir',
    recordingTimeBad: 'Tulis waktu sebagai menit.detik, misalnya 1.30.',
    recordingNone: 'Belum ada rekaman yang terbit. Tambahkan lewat halaman Rekaman.',
    recordingMissing: 'Blok rekaman ini belum menunjuk rekaman yang terbit.',
    recordingBackwards: 'Akhir potongan rekaman harus sesudah awalnya.',
  },
  en: {
    recording: 'Recording',
    recordingFind: 'recording seminar talk video rekaman',
    recordingWhich: 'Seminar recording',
    recordingChoose: 'Choose a recording',
    recordingFrom: 'From',
    recordingTo: 'To',
    recordingTimeHelp: 'minutes:seconds, such as 1:30; empty means from the start or to the end',
    recordingTimeBad: 'Write the time as minutes:seconds, such as 1:30.',
    recordingNone: 'No recording is published yet. Add one on the Recordings page.',
    recordingMissing: 'This recording block points to no published recording yet.',
    recordingBackwards: 'The stretch of the recording must end after it begins.',
  },
})
