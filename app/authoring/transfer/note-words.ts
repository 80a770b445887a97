import { defineWords } from '#app/web/words.tsx'

/** What changed or was lost on the way in, and why a file cannot come in. */
export const noteWords = defineWords({
  id: {
    note_headingDeep: 'Judul yang sangat dalam menjadi judul tingkat tiga.',
    note_tableSpans:
      'Sel tabel yang digabung kini berdiri sendiri: di kepala tabel kata-katanya diulang, di bawahnya sel sebelahnya kosong.',
    note_footnotes: '{{detail}} catatan kaki pindah ke akhir pelajaran.',
    note_pictureApart: 'Gambar di tengah kalimat kini berdiri di bawahnya.',
    note_pictureLinked: 'Gambar dari situs lain menjadi tautan: {{detail}}',
    note_linkOff: 'Tautan ini tidak dapat dibuka dari pelajaran, jadi tinggal kata-katanya: {{detail}}',
    note_keptAsWritten: 'Tidak dipahami, jadi disimpan seperti tertulis: {{detail}}',
    note_formula: 'Rumus menjadi tulisan biasa. Anda dapat menggantinya dengan blok Rumus.',
    note_tracked: 'Naskah ini punya perubahan yang dilacak; yang masuk ialah teks seolah semua diterima.',
    note_styles: 'Gaya buatan sendiri tidak dibawa: {{detail}}',
    note_pictureMissing:
      'Gambar tidak ikut di dalam berkas. Tempatnya sudah ada; pilih gambarnya. {{detail}}',
    note_pictureRefused:
      'Gambar ini bukan jenis yang dapat ditampilkan. Simpan sebagai PNG atau JPEG, lalu pilih di tempatnya. {{detail}}',
    note_fileMissing: 'Berkas untuk dibawa pulang tidak ikut. Pilih berkasnya di tempatnya. {{detail}}',
    note_recordingUnknown: 'Rekaman ini tidak ada di Bina ini. Pilih rekaman lain di tempatnya.',
    note_drawing:
      'Bagan atau gambar yang dibuat di dalam naskah tidak dapat dibawa. Simpan sebagai gambar, lalu sisipkan. {{detail}}',
    note_object: 'Objek dari program lain tidak dapat dibawa. {{detail}}',
    note_comment: 'Komentar di naskah tidak dibawa.',
    note_script: 'Skrip di halaman tidak dibawa.',
    note_frame:
      'Isi dari situs lain di dalam halaman tidak dibawa. Sisipkan sebagai blok Sematan bila masih perlu. {{detail}}',
    note_media: 'Suara atau video tidak dibawa. {{detail}}',
    note_form: 'Isian di halaman tidak dibawa.',
    note_headerFooter: 'Kepala dan kaki halaman tidak dibawa.',
    note_fileUnused: 'Berkas ini tidak dipakai di pelajaran mana pun, jadi tidak dibawa: {{detail}}',
    note_translationUnplaced: 'Terjemahan ini tidak menemukan kalimat asalnya, jadi tidak dibawa: {{detail}}',
    note_translationOther:
      'Terjemahan di dalamnya tidak dibawa, sebab kursus ini ditulis dalam bahasa itu juga.',
    note_competencyUnknown: 'Kompetensi ini tidak dikenal di sini: {{detail}}',
    no_empty: 'Berkas ini kosong.',
    no_tooLarge: 'Berkas ini terlalu besar. Bagi menjadi beberapa naskah, atau kecilkan gambarnya.',
    no_wrongType: 'Isi berkas ini bukan Word (.docx), Markdown, HTML, atau ZIP darinya.',
    no_oldWord: 'Ini Word lama (.doc). Buka di Word, simpan sebagai .docx, lalu kirim yang itu.',
    no_brokenArchive:
      'Berkas ini rusak atau tidak utuh. Simpan atau unduh ulang, lalu kirim lagi. {{detail}}',
    no_locked: 'Berkas ini dikunci dengan kata sandi. Buka kuncinya, lalu kirim lagi.',
    no_manyFiles: 'Isi arsip ini terlalu banyak berkasnya. Kirim kursusnya saja.',
    no_unpacksTooLarge: 'Isi arsip ini terlalu besar setelah dibuka. {{detail}}',
    no_packedTooTight: 'Arsip ini dipadatkan tidak wajar, jadi tidak dibuka. {{detail}}',
    no_wildName: 'Ada nama berkas di dalamnya yang tidak aman, jadi tidak dibuka: {{detail}}',
    no_link: 'Arsip ini berisi pintasan ke tempat lain, jadi tidak dibuka: {{detail}}',
    no_nested: 'Ada arsip di dalam arsip: {{detail}}. Keluarkan dahulu, lalu kirim lagi.',
    no_entities:
      'Naskah ini berisi deklarasi yang tidak aman, jadi tidak dibuka. Simpan ulang dari Word, lalu kirim lagi.',
    no_tooMuch:
      'Isinya terlalu banyak untuk satu kali impor, misalnya tabel yang sangat besar. Bagi menjadi beberapa naskah.',
    no_notText: 'Teksnya tidak terbaca. Simpan ulang sebagai UTF-8, lalu kirim lagi. {{detail}}',
    no_noLessons: 'Tidak ada teks yang dapat menjadi pelajaran di dalamnya.',
    no_tooLongLesson: 'Satu pelajaran terlalu panjang: {{detail}}. Bagi dengan judul, lalu kirim lagi.',
    no_brokenCourse: 'Susunan kursus di dalamnya tidak terbaca: {{detail}}',
    no_brokenCheck: 'Kuis di dalamnya tidak terbaca: {{detail}}',
    no_lost: 'Berkas yang Anda kirim tidak ada lagi di server. Kirim sekali lagi.',
    no_failed:
      'Ada yang keliru di pihak kami saat membaca berkas ini. Kesalahannya sudah tercatat; coba sekali lagi nanti.',
  },
  en: {
    note_headingDeep: 'A very deep heading became one of the third level.',
    note_tableSpans:
      'Merged cells of a table now stand alone: in the header their words are repeated, below it the cells beside them are empty.',
    note_footnotes: '{{detail}} footnotes moved to the end of the lesson.',
    note_footnotes_one: '{{detail}} footnote moved to the end of the lesson.',
    note_pictureApart: 'A picture within a sentence now stands below it.',
    note_pictureLinked: 'A picture of another site became a link: {{detail}}',
    note_linkOff: 'This link cannot be followed from a lesson, so its words remain: {{detail}}',
    note_keptAsWritten: 'Not understood, so kept as written: {{detail}}',
    note_formula: 'A formula became plain text. You can replace it by a formula block.',
    note_tracked: 'The manuscript has tracked changes; what came in is the text as if all were accepted.',
    note_styles: 'Styles of its own are not taken over: {{detail}}',
    note_pictureMissing:
      'A picture did not come with the file. Its place is there; choose the picture. {{detail}}',
    note_pictureRefused:
      'This picture is of a kind that cannot be shown. Save it as PNG or JPEG and choose it at its place. {{detail}}',
    note_fileMissing: 'A file to take along did not come. Choose it at its place. {{detail}}',
    note_recordingUnknown: 'This recording is not in this Bina. Choose another at its place.',
    note_drawing:
      'A chart or drawing made within the manuscript cannot come along. Save it as a picture and insert it. {{detail}}',
    note_object: 'An object of another program cannot come along. {{detail}}',
    note_comment: 'A comment in the manuscript is not taken over.',
    note_script: 'Scripts of the page are not taken over.',
    note_frame:
      'What the page showed of another site is not taken over. Insert it as an embed if it is still needed. {{detail}}',
    note_media: 'Sound or video is not taken over. {{detail}}',
    note_form: 'Form fields of the page are not taken over.',
    note_headerFooter: 'Headers and footers of pages are not taken over.',
    note_fileUnused: 'No lesson uses this file, so it is not taken over: {{detail}}',
    note_translationUnplaced:
      'A translation did not find what it translates, so it is not taken over: {{detail}}',
    note_translationOther:
      'The translations in it are not taken over, since this course is written in their language.',
    note_competencyUnknown: 'This competency is not known here: {{detail}}',
    no_empty: 'This file is empty.',
    no_tooLarge: 'This file is too large. Part it into several manuscripts, or make its pictures smaller.',
    no_wrongType: 'What is in this file is not Word (.docx), Markdown, HTML, or a ZIP of these.',
    no_oldWord: 'This is an old Word file (.doc). Open it in Word, save it as .docx, and send that.',
    no_brokenArchive:
      'This file is broken or incomplete. Save or download it anew and send it again. {{detail}}',
    no_locked: 'This file is locked by a password. Unlock it and send it again.',
    no_manyFiles: 'This archive holds too many files. Send the course alone.',
    no_unpacksTooLarge: 'What this archive holds is too large once unpacked. {{detail}}',
    no_packedTooTight: 'This archive is packed in an unnatural way, so it was not opened. {{detail}}',
    no_wildName: 'A file in it has a name that is not safe, so it was not opened: {{detail}}',
    no_link: 'This archive holds a link to somewhere else, so it was not opened: {{detail}}',
    no_nested: 'There is an archive within the archive: {{detail}}. Unpack it first, then send it again.',
    no_entities:
      'This manuscript holds declarations that are not safe, so it was not opened. Save it anew from Word and send it again.',
    no_tooMuch:
      'There is too much in it for one import, such as a very large table. Part it into several manuscripts.',
    no_notText: 'Its text cannot be read. Save it anew as UTF-8 and send it again. {{detail}}',
    no_noLessons: 'There is no text in it that could become a lesson.',
    no_tooLongLesson: 'One lesson is too long: {{detail}}. Part it by headings and send it again.',
    no_brokenCourse: 'The outline of the course in it cannot be read: {{detail}}',
    no_brokenCheck: 'A quiz in it cannot be read: {{detail}}',
    no_lost: 'The file you sent is no longer on the server. Send it once more.',
    no_failed:
      'Something went wrong on our side while reading this file. The fault is noted; try once more later.',
  },
})
