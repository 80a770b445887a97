import { defineWords } from '#app/web/words.tsx'

export const scenarioNameWords = defineWords({
  id: {
    scenario: 'Percakapan bercabang',
    scenarioFind: 'percakapan skenario dialog simulasi latihan cabang scenario',
    scenarioNoEnd: 'Percakapan ini belum punya akhir.',
    scenarioDeadEnd: 'Ada giliran yang pilihannya belum menuju ke mana pun.',
    scenarioUnreached: 'Ada giliran yang tidak dapat dicapai dari giliran pertama.',
    scenarioEndless: 'Ada giliran yang tidak pernah sampai ke akhir percakapan.',
    scenarioEmpty: 'Ada kata-kata percakapan yang belum ditulis.',
  },
  en: {
    scenario: 'Branching conversation',
    scenarioFind: 'branching conversation scenario dialogue simulation practice percakapan',
    scenarioNoEnd: 'This conversation has no end yet.',
    scenarioDeadEnd: 'A turn has choices that lead nowhere yet.',
    scenarioUnreached: 'A turn cannot be reached from the first one.',
    scenarioEndless: 'A turn never comes to an end of the conversation.',
    scenarioEmpty: 'Some words of the conversation are not written yet.',
  },
})
