import { defineWords } from '#app/web/words.tsx'

/** Attendance as someone reads it who takes part. */
export const attendanceWords = defineWords({
  id: {
    attendance: 'Kehadiran Anda',
    rule: 'Hadir sedikitnya {{percent}}% dari seluruh waktu agar JP tercatat.',
    ruleLeaving: 'Ketik kode saat datang dan sekali lagi saat selesai.',
    ruleOnce: 'Ketik kode di layar narasumber saat Anda datang.',
    code: 'Kode di layar',
    codeHelp: 'Enam angka. Tanpa sinyal pun boleh: waktunya dicatat sekarang, kodenya dikirim nanti.',
    arrive: 'Catat kehadiran',
    leave: 'Catat selesai',
    recorded: 'Kehadiran Anda tercatat.',
    recordedLeave: 'Tercatat: Anda mengikuti sampai selesai.',
    already: 'Kehadiran Anda sudah tercatat sebelumnya.',
    unregistered:
      'Anda tidak terdaftar, tetapi kehadiran Anda tetap tercatat. Penyelenggara melihatnya sebagai peserta tanpa pendaftaran.',
    mayUnregistered: 'Anda tidak terdaftar. Bila tetap datang, ketik kodenya di sini.',
    noSeatHere:
      'Kehadiran dicatat bagi yang mendapat kursi. Bila Anda tetap datang, penyelenggara dapat mencatat Anda dari daftar.',
    kept: 'Kode tersimpan di perangkat ini',
    keptHow: 'Waktunya sudah dicatat. Kode dikirim begitu perangkat tersambung; halaman ini boleh ditutup.',
    notAccepted: 'Kode ini tidak diterima',
    typedAt: 'Diketik {{time}}.',
    forget: 'Mengerti',

    how_none: 'Belum tercatat',
    how_code: 'Hadir {{present}} dari {{length}} menit',
    how_listed: 'Hadir, dicatat penyelenggara',
    how_reported: 'Hadir {{present}} dari {{length}} menit menurut laporan rapat',
    how_struck: 'Kehadiran dicoret oleh penyelenggara',
    how_noLeaving: 'Datang tercatat; kode saat selesai belum',
    so_far: 'Anda hadir {{percent}}% dari seluruh waktu.',
    enough: 'Anda hadir {{percent}}% dan memenuhi syarat.',
    tooLittle:
      'Anda hadir {{percent}}%, kurang dari {{minimum}}% yang disyaratkan, jadi JP tidak tercatat. Bila keliru, hubungi penyelenggara: {{unit}}.',
    missed: 'Kehadiran Anda tidak tercatat. Bila Anda hadir, hubungi penyelenggara: {{unit}}.',
    hoursCredited: '{{hours}} JP sudah tercatat.',
    hoursSoon: 'JP dicatat beberapa menit sesudah seminar selesai.',
    hoursTakenBack: 'JP yang semula tercatat dibatalkan karena kehadiran Anda dicoret.',
    hoursByRecording:
      '{{hours}} JP sudah tercatat lewat rekaman seminar ini di jalur belajar Anda, dan tidak dihitung dua kali.',
    hoursSpeaker: 'Narasumber tidak mendapat JP peserta.',
    seeHours: 'Lihat JP saya',

    refused_wrongCode:
      'Kode itu tidak cocok dengan sesi ini pada waktu Anda mengetiknya. Lihat lagi kode di layar, lalu ketik yang terbaru.',
    refused_tooEarly: 'Sesi belum mulai. Kode dapat diketik dari 30 menit sebelumnya.',
    refused_sessionOver:
      'Tidak ada sesi yang berlangsung pada waktu itu, jadi kode tidak dihitung. Bila Anda hadir, minta penyelenggara mencatat Anda dari daftar.',
    refused_cameTooLate:
      'Kode ini baru sampai lebih dari dua hari sesudah sesinya, jadi tidak dapat dihitung. Minta penyelenggara mencatat Anda dari daftar.',
    refused_future:
      'Jam perangkat Anda lebih cepat dari jam kami. Betulkan jamnya, lalu ketik kode sekali lagi.',
    refused_notAnnounced: 'Seminar ini belum diumumkan.',
    refused_cancelled: 'Seminar ini dibatalkan, jadi kehadiran tidak dicatat.',
    refused_noSeat:
      'Kehadiran di seminar ini dicatat bagi yang mendapat kursi. Minta penyelenggara mencatat Anda dari daftar.',
    refused_struck: 'Penyelenggara mencoret kehadiran Anda di sesi ini. Tanyakan kepada mereka.',
    refused_notArrived:
      'Kedatangan Anda di sesi ini belum tercatat. Minta penyelenggara mencatat Anda dari daftar.',
    refused_leavingNotAsked: 'Seminar ini tidak meminta kode saat selesai. Kehadiran Anda tetap tercatat.',
    refused_tooOften: 'Terlalu banyak percobaan. Kode belum dihitung; coba lagi sepuluh menit lagi.',
    refused_field: 'Kode terdiri dari enam angka.',
    refused_other: 'Kode ini tidak dapat dihitung. Minta penyelenggara mencatat Anda dari daftar.',
  },
  en: {
    attendance: 'Your attendance',
    rule: 'Be there for at least {{percent}}% of all the time, and the JP are credited.',
    ruleLeaving: 'Type the code on arrival and once more at the end.',
    ruleOnce: 'Type the code on the speaker’s screen when you arrive.',
    code: 'Code on the screen',
    codeHelp: 'Six digits. It works without a signal too: the time is noted now, the code is sent later.',
    arrive: 'Note my arrival',
    leave: 'Note that I stayed to the end',
    recorded: 'Your attendance is recorded.',
    recordedLeave: 'Recorded: you stayed to the end.',
    already: 'Your attendance was recorded before.',
    unregistered:
      'You are not registered, but your attendance is recorded all the same. The organiser sees it as attendance without registration.',
    mayUnregistered: 'You are not registered. If you have come all the same, type the code here.',
    noSeatHere:
      'Attendance is recorded for those who have a seat. If you have come all the same, the organiser can note you from the list.',
    kept: 'The code is saved on this device',
    keptHow:
      'The time is noted. The code is sent as soon as the device is connected; you may close this page.',
    notAccepted: 'This code was not accepted',
    typedAt: 'Typed at {{time}}.',
    forget: 'Understood',

    how_none: 'Not recorded yet',
    how_code: 'There for {{present}} of {{length}} minutes',
    how_listed: 'There, noted by the organiser',
    how_reported: 'There for {{present}} of {{length}} minutes by the report of the meeting',
    how_struck: 'Attendance struck by the organiser',
    how_noLeaving: 'Arrival recorded; the code at the end is not',
    so_far: 'You have been there for {{percent}}% of all the time.',
    enough: 'You were there for {{percent}}%, which is enough.',
    tooLittle:
      'You were there for {{percent}}%, less than the {{minimum}}% asked for, so no JP are credited. If that is wrong, ask the organiser: {{unit}}.',
    missed: 'Your attendance was not recorded. If you were there, ask the organiser: {{unit}}.',
    hoursCredited: '{{hours}} JP are credited.',
    hoursSoon: 'JP are credited a few minutes after the seminar has ended.',
    hoursTakenBack: 'The JP credited at first were taken back, as your attendance was struck.',
    hoursByRecording:
      '{{hours}} JP were credited for the recording of this seminar on your learning path, and do not count twice.',
    hoursSpeaker: 'Speakers get no participant’s JP.',
    seeHours: 'See my JP',

    refused_wrongCode:
      'That code does not fit this session at the time you typed it. Look at the screen again and type the newest one.',
    refused_tooEarly: 'The session has not begun. The code can be typed from 30 minutes before it.',
    refused_sessionOver:
      'No session was on at that time, so the code does not count. If you were there, ask the organiser to note you from the list.',
    refused_cameTooLate:
      'This code reached us more than two days after its session, so it cannot count. Ask the organiser to note you from the list.',
    refused_future: 'The clock of your device is ahead of ours. Put it right, then type the code once more.',
    refused_notAnnounced: 'This seminar is not announced yet.',
    refused_cancelled: 'This seminar is cancelled, so no attendance is recorded.',
    refused_noSeat:
      'Attendance at this seminar is recorded for those who have a seat. Ask the organiser to note you from the list.',
    refused_struck: 'The organiser has struck your attendance at this session. Please ask them.',
    refused_notArrived:
      'Your arrival at this session is not recorded. Ask the organiser to note you from the list.',
    refused_leavingNotAsked: 'This seminar asks for no code at the end. Your attendance stays recorded.',
    refused_tooOften: 'Too many tries. The code does not count yet; try again in ten minutes.',
    refused_field: 'The code has six digits.',
    refused_other: 'This code cannot count. Ask the organiser to note you from the list.',
  },
})
