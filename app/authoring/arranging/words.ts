import { defineWords } from '#app/web/words.tsx'

export const arrangingWords = defineWords({
  id: {
    handle: 'Pindahkan: {{title}}',
    handleHelp: 'Seret, atau tekan panah atas dan bawah',
    partPlaced: '{{title}} kini nomor {{place}} dari {{count}} di {{module}}.',
    modulePlaced: '{{title}} kini modul nomor {{place}} dari {{count}}.',
    copySign: '(salinan)',
    duplicate: 'Buat salinan',
    duplicated: 'Salinan {{title}} dibuat, tepat di bawahnya.',
    moveTo: 'Pindahkan ke kursus',
    moveThere: 'Pindahkan',
    movedTo: '{{title}} kini di {{course}}, beserta riwayat dan komentarnya.',
    openCourse: 'Buka {{course}}',
  },
  en: {
    handle: 'Move: {{title}}',
    handleHelp: 'Drag, or press the up and down arrows',
    partPlaced: '{{title}} is now number {{place}} of {{count}} in {{module}}.',
    modulePlaced: '{{title}} is now module {{place}} of {{count}}.',
    copySign: '(copy)',
    duplicate: 'Make a copy',
    duplicated: 'A copy of {{title}} was made, just below it.',
    moveTo: 'Move to a course',
    moveThere: 'Move',
    movedTo: '{{title}} is now in {{course}}, with its history and comments.',
    openCourse: 'Open {{course}}',
  },
})
