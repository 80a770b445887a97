/** Plain, since the service worker carries no React. */
export const words = {
  id: {
    title: 'Tidak tersambung',
    what: 'Halaman ini belum pernah dibuka di perangkat ini, jadi belum dapat ditampilkan tanpa sambungan.',
    safe: 'Pekerjaan Anda aman. Jawaban yang belum terkirim tersimpan di perangkat ini dan dikirim begitu tersambung.',
    again: 'Coba lagi',
    kept: 'Yang dapat dibuka sekarang',
  },
  en: {
    title: 'No connection',
    what: 'This page has not been opened on this device before, so it cannot be shown without a connection.',
    safe: 'Your work is safe. Answers not sent yet are saved on this device and leave as soon as you are connected.',
    again: 'Try again',
    kept: 'What you can open now',
  },
}
