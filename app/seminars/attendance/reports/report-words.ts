import { defineWords } from '#app/web/words.tsx'

/** Importing a meeting's report. */
export const reportWords = defineWords({
  id: {
    import: 'Impor laporan rapat',
    intro:
      'Unduh laporan peserta dari aplikasi rapat sebagai CSV, lalu pilih di sini. Tidak ada yang berubah sebelum Anda memeriksanya.',
    samples: 'Contoh bentuk berkas, buatan kami:',
    sampleA: 'satu baris setiap kali masuk',
    sampleB: 'satu baris per orang, dengan ringkasan di atasnya',
    file: 'Berkas laporan (CSV)',
    fileHelp: 'Paling besar 2 MB dan 5.000 baris.',
    send: 'Periksa berkas',
    forSession: 'Untuk sesi {{time}}',
    back: 'Kembali ke daftar hadir',
    refused_tooLarge:
      'Berkas ini lebih besar dari 2 MB. Belum ada yang berubah. Kirim laporan satu sesi saja.',
    refused_notText:
      'Berkas ini bukan CSV. Belum ada yang berubah. Simpan laporan sebagai CSV, lalu coba lagi.',
    refused_malformed:
      'Berkas ini rusak di tengah, jadi tidak terbaca. Belum ada yang berubah. Unduh lagi laporannya.',
    refused_tooMany:
      'Berkas ini lebih dari 5.000 baris. Belum ada yang berubah. Kirim laporan satu sesi saja.',
    refused_noColumns:
      'Tidak ada kolom yang terbaca di berkas ini. Belum ada yang berubah. Bandingkan dengan contoh.',
    refused_empty: 'Tidak ada peserta di berkas ini. Belum ada yang berubah.',
    refused_broken: 'Berkas belum sampai utuh. Belum ada yang berubah. Pilih berkasnya, lalu kirim lagi.',
    refused_notBegun: 'Sesi ini belum mulai.',
    refused_noName: 'Pilih kolom nama, surel, atau NIP agar peserta dikenali.',
    refused_done: 'Laporan ini sudah diterapkan.',
    refused_other: 'Ini tidak dapat dilakukan. Belum ada yang berubah.',

    columns: 'Isi kolom',
    columnsIntro:
      'Periksa kolom mana berisi apa. Pilihan ini diingat untuk laporan berbentuk sama di unit Anda.',
    column_name: 'Nama',
    column_email: 'Surel',
    column_nip: 'NIP',
    column_joined: 'Waktu masuk',
    column_left: 'Waktu keluar',
    column_minutes: 'Lama hadir',
    notThere: 'Tidak ada',
    timesHow:
      'Bila waktu masuk dan keluar dipilih, hanya waktu di dalam sesi yang dihitung. Tanpa waktu sama sekali, seluruh sesi dihitung.',
    otherDay:
      'Laporan ini bertanggal {{told}}, sedangkan sesinya {{day}}. Pastikan ini laporan sesi yang benar sebelum menerapkannya.',
    people: 'Yang akan dicatat',
    counts: '{{adds}} akan dicatat, {{same}} sudah tercatat, {{struck}} pernah dicoret, {{left}} dilewati.',
    does_adds: '{{before}} → {{minutes}} menit',
    does_same: 'Sudah tercatat {{before}} menit',
    does_struck: 'Dicoret dari daftar; tidak diubah',
    does_skipped: 'Dilewati',
    does_unknown: 'Tidak dikenal di daftar peserta dan unit Anda; dilewati',
    isPerson: 'adalah {{name}}',
    byName: 'Hanya namanya yang mirip. Siapa ini?',
    skip: 'Lewati',
    candidate: '{{name}}, {{unit}}',
    notRegistered: '{{name}}, {{unit}} (tidak terdaftar)',
    check: 'Periksa lagi',
    carryOut: 'Terapkan',
    discard: 'Buang laporan ini',
  },
  en: {
    import: 'Import a meeting’s report',
    intro:
      'Download the report of participants from your meeting application as CSV and choose it here. Nothing changes before you have looked at it.',
    samples: 'Sample files, made by us:',
    sampleA: 'one row each time someone joins',
    sampleB: 'one row a person, with a summary above',
    file: 'Report (CSV)',
    fileHelp: 'At most 2 MB and 5,000 rows.',
    send: 'Look at the file',
    forSession: 'For the session {{time}}',
    back: 'Back to the list of attendance',
    refused_tooLarge:
      'This file is larger than 2 MB. Nothing has changed. Send the report of one session only.',
    refused_notText: 'This file is no CSV. Nothing has changed. Save the report as CSV and try again.',
    refused_malformed:
      'This file is broken in the middle and cannot be read. Nothing has changed. Download the report again.',
    refused_tooMany:
      'This file has more than 5,000 rows. Nothing has changed. Send the report of one session only.',
    refused_noColumns:
      'No columns can be read in this file. Nothing has changed. Compare it with the samples.',
    refused_empty: 'There are no participants in this file. Nothing has changed.',
    refused_broken: 'The file did not arrive whole. Nothing has changed. Choose it and send it again.',
    refused_notBegun: 'This session has not begun.',
    refused_noName: 'Choose the column of names, e-mails or NIP, so that participants are known.',
    refused_done: 'This report is carried out already.',
    refused_other: 'This could not be done. Nothing has changed.',

    columns: 'What the columns say',
    columnsIntro: 'Look which column says what. It is remembered for reports of the same shape in your unit.',
    column_name: 'Name',
    column_email: 'E-mail',
    column_nip: 'NIP',
    column_joined: 'Joined at',
    column_left: 'Left at',
    column_minutes: 'Time spent',
    notThere: 'None',
    timesHow:
      'With the times of joining and leaving, only time within the session counts. Without any time the whole session does.',
    otherDay:
      'This report is dated {{told}}, while the session is on {{day}}. Make sure that it is the report of this session before you carry it out.',
    people: 'What will be recorded',
    counts:
      '{{adds}} to be recorded, {{same}} recorded already, {{struck}} struck before, {{left}} left out.',
    does_adds: '{{before}} → {{minutes}} minutes',
    does_same: '{{before}} minutes recorded already',
    does_struck: 'Struck from the list; not changed',
    does_skipped: 'Left out',
    does_unknown: 'Known neither among participants nor in your units; left out',
    isPerson: 'is {{name}}',
    byName: 'Only the name is alike. Who is this?',
    skip: 'Leave out',
    candidate: '{{name}}, {{unit}}',
    notRegistered: '{{name}}, {{unit}} (not registered)',
    check: 'Look again',
    carryOut: 'Carry out',
    discard: 'Throw this report away',
  },
})
