import { defineWords } from '#app/web/words.tsx'

export const playedEditWords = defineWords({
  id: {
    audio: 'Audio',
    audioFind: 'audio suara siniar podcast wawancara sound',
    audioChoose: 'Pilih berkas suara',
    audioHelp: 'MP3, M4A, OGG, atau WAV.',
    video: 'Video',
    videoFind: 'video film klip unggah clip',
    videoChoose: 'Pilih berkas video',
    videoHelp: 'MP4 atau WebM. Makin kecil, makin banyak peserta dapat memutarnya.',
    playedReplace: 'Ganti berkas',
    playedUploading: 'Mengunggah berkas…',
    playedRefused: 'Berkas belum tersimpan: {{reason}} Tulisan Anda aman; coba lagi.',
    playedTitle: 'Judul',
    playedTitleMissing: 'Audio atau video ini belum punya judul.',
    playedTranscript: 'Isinya dalam kata-kata',
    playedTranscriptHelp:
      'Tuliskan yang dikatakan dan yang penting terlihat, bagi yang tidak dapat memutarnya.',
    playedTranscriptMissing: 'Isi audio atau video ini belum dituliskan.',
    playedMissing: 'Blok audio atau video ini belum berisi berkas yang tersedia.',
  },
  en: {
    audio: 'Audio',
    audioFind: 'audio sound podcast interview suara',
    audioChoose: 'Choose a sound file',
    audioHelp: 'MP3, M4A, OGG or WAV.',
    video: 'Video',
    videoFind: 'video film clip upload klip',
    videoChoose: 'Choose a video file',
    videoHelp: 'MP4 or WebM. The smaller it is, the more learners can play it.',
    playedReplace: 'Replace the file',
    playedUploading: 'Uploading the file…',
    playedRefused: 'The file is not stored yet: {{reason}} Your text is safe; try again.',
    playedTitle: 'Title',
    playedTitleMissing: 'This audio or video has no title yet.',
    playedTranscript: 'What it says, in words',
    playedTranscriptHelp:
      'Write what is said, and what matters of what is seen, for those who cannot play it.',
    playedTranscriptMissing: 'What this audio or video says is not written down yet.',
    playedMissing: 'This audio or video block holds no file that is available.',
  },
})
