import { defineWords } from '#app/web/words.tsx'

export const packWords = defineWords({
  id: {
    title: 'Belajar tanpa sinyal',
    about:
      'Simpan satu bagian di perangkat ini selagi ada koneksi. Membaca dan menyelesaikannya lalu bisa di mana saja; yang selesai dicatat sendiri begitu ada koneksi lagi.',
    open: 'Belajar tanpa sinyal',
    facts: '{{count}} pelajaran · {{minutes}} menit · sekitar {{bytes}}',
    streamed:
      'Teks, gambar, suara dan soal ikut tersimpan; jawaban Anda dinilai setelah terkirim. Video dan rekaman tetap memerlukan koneksi.',
    save: 'Simpan di perangkat ini',
    saveAgain: 'Perbarui',
    saving: 'Sedang disimpan',
    saved: 'Tersimpan di perangkat ini',
    letGo: 'Hapus dari perangkat ini',
    failed: 'Belum semua tersimpan',
    failedHow: 'Koneksinya terputus. Yang sudah tersimpan tetap ada; tekan sekali lagi bila koneksi membaik.',
    cannot: 'Peramban ini tidak dapat menyimpan pelajaran',
    cannotHow: 'Coba Chrome, Edge atau Firefox yang baru, dan bukan jendela penyamaran.',
    needsScript: 'Untuk menyimpan pelajaran, nyalakan JavaScript di peramban ini.',
    none: 'Belum ada pelajaran yang dapat disimpan',
    noneHow:
      'Langkah berikutnya memerlukan koneksi, misalnya kuis atau tugas. Sesudahnya pelajaran baru terbuka.',
    back: 'Kembali ke jalur',
    waiting: 'Menunggu koneksi',
    waitingHow: 'Sudah Anda selesaikan; dicatat begitu ada koneksi.',
  },
  en: {
    title: 'Learning without a signal',
    about:
      'Keep one part on this device while there is a connection. You can then read and finish it anywhere; what you finish is recorded by itself once there is a connection again.',
    open: 'Learn without a signal',
    facts: '{{count}} lessons · {{minutes}} min · about {{bytes}}',
    facts_one: '{{count}} lesson · {{minutes}} min · about {{bytes}}',
    streamed:
      'Text, pictures, sound and questions are kept; your answers are graded once they are sent. Video and recordings still need a connection.',
    save: 'Keep on this device',
    saveAgain: 'Renew',
    saving: 'Being kept',
    saved: 'Kept on this device',
    letGo: 'Remove from this device',
    failed: 'Not all of it is kept yet',
    failedHow: 'The connection broke off. What is kept stays; press once more when the connection is better.',
    cannot: 'This browser cannot keep lessons',
    cannotHow: 'Try a recent Chrome, Edge or Firefox, and no private window.',
    needsScript: 'To keep lessons, turn JavaScript on in this browser.',
    none: 'No lesson can be kept yet',
    noneHow: 'Your next step needs a connection, such as a quiz or a task. After it new lessons open.',
    back: 'Back to the path',
    waiting: 'Waiting for a connection',
    waitingHow: 'You have finished these; they are recorded once there is a connection.',
  },
})
