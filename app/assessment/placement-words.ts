import { defineWords } from '#app/web/words.tsx'

export const placementWords = defineWords({
  id: {
    // Sitting
    oneByOne: 'Soal dipilih satu per satu menurut jawaban Anda, dan berhenti begitu cukup.',
    askedSoFar: '{{answered}} soal terjawab',
    finding: 'Memilih soal berikutnya',
    needsLine:
      'Soal berikutnya memerlukan sambungan. Jawaban Anda aman di perangkat ini. Coba lagi setelah tersambung.',
    needsSignIn: 'Sesi Anda berakhir. Jawaban Anda aman di perangkat ini; masuk lagi untuk soal berikutnya.',
    enough: 'Tidak ada soal lagi setelah {{count}} soal ini.',
    // Result
    explained: 'Bagaimana Anda ditempatkan',
    sure: '{{asked}} dari {{pool}} soal sudah cukup untuk memperkirakan kemampuan Anda.',
    limit: 'Kami berhenti setelah {{asked}} dari {{pool}} soal: lebih banyak hanya melelahkan.',
    usedUp: 'Anda ditanya {{asked}} dari {{pool}} soal: tidak ada soal lain yang dapat memperjelas.',
    early: 'Anda ditanya {{asked}} dari {{pool}} soal sebelum tes berakhir.',
    expectedShare: 'Perkiraan bagian tes ini yang Anda kuasai: {{percent}}',
    expectedHow:
      'Soal yang ditanyakan dihitung seperti Anda jawab; yang tidak ditanyakan menurut perkiraan kemampuan Anda.',
    level: 'Sekitar {{level}} dari 100, {{sure}}',
    sureYes: 'kami cukup yakin',
    sureHalf: 'kami belum begitu yakin',
    sureLittle: 'kami masih ragu',
    tooFew: 'Belum cukup soal untuk memperkirakan',
    skips: 'Menurut hasil ini, langkah berikut boleh Anda lewati:',
    skipsHow: 'Anda tetap boleh menempuhnya; alasannya ada di jalur Anda.',
    skipsNone: 'Belum ada langkah yang dapat dilewati; jalur Anda dimulai dari langkah pertama.',
  },
  en: {
    oneByOne: 'Questions are chosen one by one from your answers, and stop as soon as they are enough.',
    askedSoFar: '{{answered}} questions answered',
    askedSoFar_one: '{{answered}} question answered',
    finding: 'Choosing the next question',
    needsLine:
      'The next question needs a connection. Your answers are safe on this device. Try again once you are connected.',
    needsSignIn:
      'Your session has ended. Your answers are safe on this device; sign in again for the next question.',
    enough: 'No more questions after these {{count}}.',
    enough_one: 'No more questions after this one.',
    explained: 'How you were placed',
    sure: '{{asked}} of {{pool}} questions were enough to estimate what you can do.',
    limit: 'We stopped after {{asked}} of {{pool}} questions: more would only tire you.',
    usedUp: 'You were asked {{asked}} of {{pool}} questions: no other could have told us more.',
    early: 'You were asked {{asked}} of {{pool}} questions before the test ended.',
    expectedShare: 'The share of this test that you are expected to master: {{percent}}',
    expectedHow:
      'Questions that were asked count as you answered them, the others as we estimate what you can do.',
    level: 'About {{level}} of 100, {{sure}}',
    sureYes: 'we are fairly sure',
    sureHalf: 'we are not quite sure yet',
    sureLittle: 'we are still in doubt',
    tooFew: 'Too few questions to say yet',
    skips: 'By this result you may skip these steps:',
    skipsHow: 'You may still take them; the reason stands on your path.',
    skipsNone: 'There is no step to skip yet; your path begins with its first step.',
  },
})
