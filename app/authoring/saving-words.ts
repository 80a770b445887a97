import { defineWords } from '#app/web/words.tsx'

/** What is said when a check cannot be saved, or was saved elsewhere. */
export const savingWords = defineWords({
  id: {
    needsScript:
      'Menyunting kuis memerlukan JavaScript. Nyalakan di peramban Anda, lalu muat ulang halaman ini.',
    foundTitle: 'Perangkat ini menyimpan tulisan yang belum sampai ke server',
    foundIntro: 'Ditulis {{date}}. Pilih mana yang diteruskan; yang lain tidak dipakai lagi.',
    staleTitle: 'Rekan Anda menyimpan lebih dulu',
    staleIntro:
      '{{name}} menyimpan pada {{date}}. Tulisan Anda masih di halaman ini dan di perangkat ini. Pilih mana yang diteruskan.',
    staleOwnTitle: 'Anda menyimpan dari halaman lain',
    staleOwnIntro:
      'Tersimpan pada {{date}}. Yang di halaman ini masih ada di sini dan di perangkat ini. Pilih mana yang diteruskan.',
    keepMine: 'Teruskan tulisan saya',
    takeTheirs: 'Pakai yang tersimpan',
    refusedSave:
      'Belum dapat disimpan di server; tulisan Anda tetap di halaman ini. Periksa isian yang ditandai.',
  },
  en: {
    needsScript: 'Editing a quiz needs JavaScript. Turn it on in your browser and reload this page.',
    foundTitle: 'This device keeps writing that has not reached the server',
    foundIntro: 'Written {{date}}. Choose which to go on with; the other is dropped.',
    staleTitle: 'A colleague saved first',
    staleIntro:
      '{{name}} saved on {{date}}. What you wrote is still on this page and on this device. Choose which to go on with.',
    staleOwnTitle: 'You saved from another page',
    staleOwnIntro:
      'Saved on {{date}}. What is on this page is still here and on this device. Choose which to go on with.',
    keepMine: 'Go on with mine',
    takeTheirs: 'Take what is saved',
    refusedSave:
      'It cannot be saved on the server yet; what you wrote stays on this page. Check the marked fields.',
  },
})
