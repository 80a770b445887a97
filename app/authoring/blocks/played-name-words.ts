import { defineWords } from '#app/web/words.tsx'

export const playedNameWords = defineWords({
  id: {
    audio: 'Audio',
    audioFind: 'audio suara siniar podcast wawancara sound',
    video: 'Video',
    videoFind: 'video film klip unggah clip',
    playedTitleMissing: 'Audio atau video ini belum punya judul.',
    playedTranscriptMissing: 'Isi audio atau video ini belum dituliskan.',
    playedMissing: 'Blok audio atau video ini belum berisi berkas yang tersedia.',
  },
  en: {
    audio: 'Audio',
    audioFind: 'audio sound podcast interview suara',
    video: 'Video',
    videoFind: 'video film clip upload klip',
    playedTitleMissing: 'This audio or video has no title yet.',
    playedTranscriptMissing: 'What this audio or video says is not written down yet.',
    playedMissing: 'This audio or video block holds no file that is available.',
  },
})
