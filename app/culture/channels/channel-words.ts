import { defineWords } from '#app/web/words.tsx'

/** Where reminders come to. */
export const channelWords = defineWords({
  id: {
    places: 'Tempat pengingat datang',
    placesHow:
      'Setiap pengingat ada di Beranda. Selain di sana, pengingat datang lewat satu jalan saja; jalan berikutnya dipakai hanya bila yang sebelumnya pasti gagal.',
    first: 'Jalan yang dicoba lebih dahulu',
    'first.push': 'Perangkat Anda',
    'first.gateway': 'WhatsApp atau SMS',
    'first.mail': 'Surel',
    keepFirst: 'Simpan urutan',
    mail: 'Surel',
    mailOn: 'Pengingat boleh datang lewat surel.',
    mailIsOff:
      'Pengingat tidak datang lewat surel. Surat penugasan dan kabar tentang pekerjaan Anda tetap dikirim.',
    mailCameBack: 'Surat kepada Anda kembali',
    mailRests:
      'Server surel mengatakan alamat Anda tidak ada. Sampai {{day}} pengingat tidak dikirim ke sana; Anda tetap melihatnya di Beranda. Mintalah pengelola memperbaiki alamat Anda, dan pengingat berjalan lagi.',
    switchMailOff: 'Jangan lewat surel',
    switchMailOn: 'Boleh lewat surel lagi',
    gateway: 'WhatsApp atau SMS',
    gatewayHow:
      'Dikirim lewat layanan pesan milik organisasi Anda, yang menerima nomor Anda dan isi pengingat. Nomor ini tidak dipakai untuk hal lain dan tidak terlihat oleh orang lain.',
    gatewayOff: 'Organisasi Anda belum menyambungkan WhatsApp atau SMS.',
    number: 'Nomor ponsel Anda',
    numberHelp: 'Contoh: +62 812 3456 7890',
    numberWrong: 'Tulis nomor Indonesia, misalnya +62 812 3456 7890.',
    agree: 'Setuju dan simpan nomor',
    agreed: 'Anda setuju menerima pengingat di {{number}}.',
    takeBack: 'Cabut persetujuan dan hapus nomor',
    push: 'Perangkat Anda',
    pushHow:
      'Muncul sebagai pemberitahuan, juga di layar terkunci: hanya judulnya, tanpa apa pun tentang Anda. Dikirim tersandi lewat pembuat peramban Anda, ke satu perangkat, yang terakhir ditambahkan lebih dahulu.',
    pushOff: 'Pemberitahuan di perangkat tidak dinyalakan di sini.',
    onThisDevice: 'Terima di perangkat ini',
    someDevice: 'Peramban',
    since: 'sejak {{day}}',
    stop: 'Hentikan',
    stopOn: 'Hentikan di {{agent}}',
    denied:
      'Peramban Anda tidak mengizinkan pemberitahuan dari Bina. Tidak ada yang berubah; Anda dapat mengizinkannya di setelan peramban.',
    unable: 'Peramban ini tidak dapat menerima pemberitahuan. Tidak ada yang berubah.',
    onLockedScreen: 'Ada satu pengingat untuk Anda di Bina',
  },
  en: {
    places: 'Where reminders come to',
    placesHow:
      'Every reminder is on Today. Besides, it comes on one way only; the next one is taken only where the one before surely failed.',
    first: 'The way that is tried first',
    'first.push': 'Your devices',
    'first.gateway': 'WhatsApp or SMS',
    'first.mail': 'Mail',
    keepFirst: 'Keep the order',
    mail: 'Mail',
    mailOn: 'Reminders may come by mail.',
    mailIsOff:
      'Reminders do not come by mail. Letters of assignments and word about your work are still sent.',
    mailCameBack: 'A letter to you came back',
    mailRests:
      'The mail server says that nobody has your address. Until {{day}} no reminders go there; you still see them on Today. Ask an administrator to correct your address, and they go on.',
    switchMailOff: 'Not by mail',
    switchMailOn: 'By mail again',
    gateway: 'WhatsApp or SMS',
    gatewayHow:
      'Sent through your organisation’s own messaging service, which gets your number and what the reminder says. The number serves nothing else, and nobody else sees it.',
    gatewayOff: 'Your organisation has not connected WhatsApp or SMS.',
    number: 'Your mobile number',
    numberHelp: 'Such as +62 812 3456 7890',
    numberWrong: 'Write an Indonesian number, such as +62 812 3456 7890.',
    agree: 'Agree and keep the number',
    agreed: 'You agreed to get reminders at {{number}}.',
    takeBack: 'Withdraw and delete the number',
    push: 'Your devices',
    pushHow:
      'Shown as a notification, also on a locked screen: its title only, and nothing about you. Sent sealed through the maker of your browser, to one device, the last one added first.',
    pushOff: 'Notifications on devices are not switched on here.',
    onThisDevice: 'Receive on this device',
    someDevice: 'Browser',
    since: 'since {{day}}',
    stop: 'Stop',
    stopOn: 'Stop on {{agent}}',
    denied:
      'Your browser does not allow notifications from Bina. Nothing has changed; you can allow them in the settings of the browser.',
    unable: 'This browser cannot receive notifications. Nothing has changed.',
    onLockedScreen: 'There is a reminder for you in Bina',
  },
})
