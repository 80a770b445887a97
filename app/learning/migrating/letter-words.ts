import { defineWords } from '#app/web/words.tsx'

export const letterWords = defineWords({
  id: {
    subject: 'Jalur “{{path}}” diperbarui',
    greeting: 'Yth. {{name}},',
    changed: 'Jalur “{{path}}” yang Anda ikuti kini memakai versi baru.',
    same: 'Langkah Anda berikutnya tetap sama.',
    on: 'Anda kini selangkah lebih maju.',
    back: 'Ada langkah baru sebelum langkah yang sedang Anda tuju.',
    choose: 'Ada pilihan baru yang perlu Anda tentukan.',
    done: 'Dengan yang sudah Anda kerjakan, jalur ini selesai.',
    more: 'Yang tersisa bertambah sekitar {{count}} menit.',
    less: 'Yang tersisa berkurang sekitar {{count}} menit.',
    kept: 'Semua langkah yang sudah Anda selesaikan tetap dihitung.',
    open: 'Buka jalur',
  },
  en: {
    subject: 'The path “{{path}}” was updated',
    greeting: 'Dear {{name}},',
    changed: 'The path “{{path}}” that you are on now has a new version.',
    same: 'Your next step is the same as before.',
    on: 'You are further along now.',
    back: 'There is something new before the step you were at.',
    choose: 'There is a new choice for you to make.',
    done: 'With what you did already, the path is complete.',
    more: 'There are about {{count}} minutes more to go.',
    more_one: 'There is about {{count}} minute more to go.',
    less: 'There are about {{count}} minutes less to go.',
    less_one: 'There is about {{count}} minute less to go.',
    kept: 'Every step you finished still counts.',
    open: 'Open the path',
  },
})
