import { defineWords } from '#app/web/words.tsx'

export const listeningWords = defineWords({
  id: {
    title: 'Teks otomatis',
    off: 'Pemasangan ini tidak memakai mesin pengenal suara, jadi teks otomatis mati. Pengelola dapat menyalakannya dengan TRANSCRIPTION_URL.',
    intro:
      'Mesin mendengarkan suara rekaman dan menulis teksnya. Hasilnya ditandai belum diperiksa sampai seseorang memeriksanya.',
    ask: 'Buat teks otomatis',
    asked: 'Mesin akan mendengarkan rekaman ini. Anda boleh menutup halaman ini.',
    stopped: 'Dihentikan.',
    notAsked: 'Tidak dapat dimulai. Periksa apakah video sudah diunggah dan teks dalam bahasa itu belum ada.',
    language: 'Bahasa yang diucapkan',
    languageId: 'Indonesia',
    languageEn: 'Inggris',
    underWay: 'Mendengarkan dalam bahasa {{language}}',
    done: '{{percent}} selesai',
    reload: 'Muat ulang halaman untuk melihat kemajuannya.',
    stop: 'Hentikan',
    again: 'Coba lagi',
    failed: 'Teks otomatis bahasa {{language}} belum jadi',
    unreachable:
      'Mesin pengenal suara tidak menjawab setelah beberapa kali dicoba. Yang sudah didengar tersimpan; coba lagi nanti.',
    forbidden: 'Mesin pengenal suara menolak kuncinya. Beri tahu pengelola.',
    refused: 'Mesin pengenal suara menolak suara rekaman ini. Beri tahu pengelola.',
    strange: 'Jawaban mesin pengenal suara tidak dapat dipahami, jadi tidak dipakai. Beri tahu pengelola.',
    noSound: 'Suara rekaman ini tidak dapat dibaca.',
    noProgram: 'ffmpeg belum terpasang di server. Beri tahu pengelola.',
    otherVideo: 'Videonya diganti sementara mesin mendengarkan. Coba lagi untuk video yang sekarang.',
    captionsThere:
      'Teks dalam bahasa ini sudah diberikan sementara itu, jadi teks itu yang dipakai. Hapus dulu bila ingin yang otomatis.',
    nothingHeard: 'Tidak terdengar ucapan dalam rekaman ini.',
  },
  en: {
    title: 'Automatic captions',
    off: 'This installation uses no speech recogniser, so automatic captions are off. An administrator can turn them on with TRANSCRIPTION_URL.',
    intro:
      'A machine listens to the recording and writes the captions. They are marked as not checked until someone checks them.',
    ask: 'Make automatic captions',
    asked: 'A machine will listen to this recording. You may close this page.',
    stopped: 'Stopped.',
    notAsked:
      'It cannot be started. See whether the video is uploaded and no captions in that language are there yet.',
    language: 'Language that is spoken',
    languageId: 'Indonesian',
    languageEn: 'English',
    underWay: 'Listening in {{language}}',
    done: '{{percent}} done',
    reload: 'Reload the page to see how far it is.',
    stop: 'Stop',
    again: 'Try again',
    failed: 'No automatic captions in {{language}} yet',
    unreachable:
      'The speech recogniser did not answer in several tries. What was heard is kept; try again later.',
    forbidden: 'The speech recogniser did not accept the key. Tell an administrator.',
    refused: 'The speech recogniser refused the sound of this recording. Tell an administrator.',
    strange: 'The answer of the speech recogniser made no sense, so it is not used. Tell an administrator.',
    noSound: 'The sound of this recording cannot be read.',
    noProgram: 'ffmpeg is not installed on the server. Tell an administrator.',
    otherVideo: 'The video was replaced while the machine listened. Try again for the video of now.',
    captionsThere:
      'Captions in this language were given meanwhile, so those are used. Delete them first if you want automatic ones.',
    nothingHeard: 'No speech was heard in this recording.',
  },
})
