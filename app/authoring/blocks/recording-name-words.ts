import { defineWords } from '#app/web/words.tsx'

export const recordingNameWords = defineWords({
  id: {
    recording: 'Rekaman',
    recordingFind: 'rekaman seminar video recording talk',
    recordingMissing: 'Blok rekaman ini belum menunjuk rekaman yang terbit.',
    recordingBackwards: 'Akhir potongan rekaman harus sesudah awalnya.',
  },
  en: {
    recording: 'Recording',
    recordingFind: 'recording seminar talk video rekaman',
    recordingMissing: 'This recording block points to no published recording yet.',
    recordingBackwards: 'The stretch of the recording must end after it begins.',
  },
})
