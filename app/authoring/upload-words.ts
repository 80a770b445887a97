import { defineWords } from '#app/web/words.tsx'

export const uploadWords = defineWords({
  id: {
    chooseFile: 'Berkas',
    send: 'Unggah',
    sending: 'Mengunggah: {{percent}}',
    upload_tooLarge: 'Berkas ini terlalu besar, jadi tidak disimpan. Kecilkan, lalu coba lagi.',
    upload_wrongType:
      'Isi berkas ini bukan jenis yang dapat dipakai di sini, jadi tidak disimpan. Pilih berkas lain.',
    upload_macros:
      'Berkas ini berisi makro, yaitu program, jadi tidak disimpan. Simpan tanpa makro (misalnya sebagai .docx atau .xlsx), lalu coba lagi.',
    upload_oldOffice:
      'Berkas ini berformat Office lama atau dikunci kata sandi, jadi tidak disimpan. Simpan sebagai .docx, .xlsx, atau .pptx tanpa kata sandi, lalu coba lagi.',
    upload_empty: 'Berkas ini kosong. Pilih berkas lain.',
    upload_broken: 'Kiriman terputus di tengah, jadi tidak disimpan. Coba sekali lagi.',
    upload_full:
      'Ruang penyimpanan server penuh, jadi berkas belum tersimpan. Yang sudah ada tetap aman. Beri tahu administrator, lalu coba lagi.',
    upload_tooMany: 'Terlalu banyak unggahan yang belum selesai. Selesaikan atau batalkan yang lain dahulu.',
    upload_signedOut:
      'Sesi Anda berakhir. Masuk lagi di tab lain, lalu lanjutkan; yang sudah terkirim tetap ada.',
    upload_lost: 'Sambungan terputus, jadi berkas belum terkirim. Periksa sambungan, lalu coba lagi.',
  },
  en: {
    chooseFile: 'File',
    send: 'Upload',
    sending: 'Uploading: {{percent}}',
    upload_tooLarge: 'This file is too large, so it was not kept. Make it smaller and try again.',
    upload_wrongType: 'What is in this file cannot be used here, so it was not kept. Choose another.',
    upload_macros:
      'This file holds macros, which are programs, so it was not kept. Save it without them (as .docx or .xlsx, for example) and try again.',
    upload_oldOffice:
      'This file is in an old Office format or locked with a password, so it was not kept. Save it as .docx, .xlsx or .pptx without a password and try again.',
    upload_empty: 'This file is empty. Choose another.',
    upload_broken: 'The upload broke off, so nothing was kept. Try once more.',
    upload_full:
      'The server has no room left, so the file was not kept. What was there is safe. Tell an administrator, then try again.',
    upload_tooMany: 'Too many uploads are unfinished. Finish or cancel others first.',
    upload_signedOut:
      'Your session has ended. Sign in again in another tab and go on; what was sent is still there.',
    upload_lost: 'The connection was lost, so the file was not sent. Check the connection and try again.',
  },
})
