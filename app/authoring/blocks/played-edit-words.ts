import { defineWords } from '#app/web/words.tsx'
import { playedNameWords } from './played-name-words.ts'

export const playedEditWords = defineWords({
  id: {
    ...playedNameWords.id,
    audioChoose: 'Pilih berkas suara',
    audioHelp: 'MP3, M4A, OGG, atau WAV.',
    videoChoose: 'Pilih berkas video',
    videoHelp: 'MP4 atau WebM. Makin kecil, makin banyak peserta dapat memutarnya.',
    playedReplace: 'Ganti berkas',
    playedUploading: 'Mengunggah berkas…',
    playedRefused: 'Berkas belum tersimpan: {{reason}} Tulisan Anda aman; coba lagi.',
    playedTitle: 'Judul',
    playedTranscript: 'Isinya dalam kata-kata',
    playedTranscriptHelp:
      'Tuliskan yang dikatakan dan yang penting terlihat, bagi yang tidak dapat memutarnya.',
  },
  en: {
    ...playedNameWords.en,
    audioChoose: 'Choose a sound file',
    audioHelp: 'MP3, M4A, OGG or WAV.',
    videoChoose: 'Choose a video file',
    videoHelp: 'MP4 or WebM. The smaller it is, the more learners can play it.',
    playedReplace: 'Replace the file',
    playedUploading: 'Uploading the file…',
    playedRefused: 'The file is not stored yet: {{reason}} Your text is safe; try again.',
    playedTitle: 'Title',
    playedTranscript: 'What it says, in words',
    playedTranscriptHelp:
      'Write what is said, and what matters of what is seen, for those who cannot play it.',
  },
})
