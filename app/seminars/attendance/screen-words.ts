import { defineWords } from '#app/web/words.tsx'

/** The page for the screen in front of the room. */
export const screenWords = defineWords({
  id: {
    screen: 'Kode kehadiran',
    codeIs: 'Kode',
    openSeminar:
      'Buka halaman seminar ini di Bina, lalu ketik kode ini. Tanpa sinyal pun boleh: kodenya dikirim nanti.',
    orScan: 'Atau pindai',
    changes: 'Kode berganti setiap menit.',
    leavingToo: 'Kode diketik dua kali: saat datang dan saat selesai.',
    lost: 'Layar ini tidak tersambung, jadi tidak ada kode baru. Yang hadir dapat dicatat dari daftar.',
    notNow: 'Kode tampil di sini dari 30 menit sebelum sesi mulai sampai 30 menit sesudahnya.',
    nextSession: 'Sesi berikutnya: {{time}}',
    reload: 'Muat kode terbaru',
    back: 'Kembali ke seminar',
  },
  en: {
    screen: 'Attendance code',
    codeIs: 'Code',
    openSeminar:
      'Open the page of this seminar in Bina and type this code. It works without a signal too: the code is sent later.',
    orScan: 'Or scan',
    changes: 'The code changes every minute.',
    leavingToo: 'The code is typed twice: on arrival and at the end.',
    lost: 'This screen has no connection, so there is no new code. Those present can be noted from the list.',
    notNow: 'The code appears here from 30 minutes before a session until 30 minutes after it.',
    nextSession: 'Next session: {{time}}',
    reload: 'Load the newest code',
    back: 'Back to the seminar',
  },
})
