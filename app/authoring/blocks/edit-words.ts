import { defineWords } from '#app/web/words.tsx'
import { calloutNameWords } from './callout-name-words.ts'
import { checklistNameWords } from './checklist-name-words.ts'
import { embedNameWords } from './embed-name-words.ts'
import { fileNameWords } from './file-name-words.ts'
import { flashcardsNameWords } from './flashcards-name-words.ts'
import { formulaNameWords } from './formula-name-words.ts'
import { galleryNameWords } from './gallery-name-words.ts'
import { glossaryNameWords } from './glossary-name-words.ts'
import { imageNameWords } from './image-name-words.ts'
import { jobAidNameWords } from './job-aid-name-words.ts'
import { labelledPictureNameWords } from './labelled-picture-name-words.ts'
import { linkCardNameWords } from './link-card-name-words.ts'
import { oldNewNameWords } from './old-new-name-words.ts'
import { playedNameWords } from './played-name-words.ts'
import { pollNameWords } from './poll-name-words.ts'
import { questionNameWords } from './question-name-words.ts'
import { recordingNameWords } from './recording-name-words.ts'
import { reflectionNameWords } from './reflection-name-words.ts'
import { scenarioNameWords } from './scenario-name-words.ts'
import { sectionsEditWords } from './sections-edit-words.ts'

/** Names of blocks and what they lack, each block's beside it; learners never load these. */
export const editWords = defineWords({
  id: {
    rowUp: 'Naikkan {{row}}',
    rowDown: 'Turunkan {{row}}',
    rowRemove: 'Hapus {{row}}',
    headingEmpty: 'Ada judul bagian yang masih kosong.',
    ...calloutNameWords.id,
    ...imageNameWords.id,
    ...recordingNameWords.id,
    ...questionNameWords.id,
    ...flashcardsNameWords.id,
    ...scenarioNameWords.id,
    ...fileNameWords.id,
    ...galleryNameWords.id,
    ...formulaNameWords.id,
    ...linkCardNameWords.id,
    ...embedNameWords.id,
    ...checklistNameWords.id,
    ...sectionsEditWords.id,
    ...oldNewNameWords.id,
    ...jobAidNameWords.id,
    ...reflectionNameWords.id,
    ...pollNameWords.id,
    ...playedNameWords.id,
    ...labelledPictureNameWords.id,
    ...glossaryNameWords.id,
  },
  en: {
    rowUp: 'Move {{row}} up',
    rowDown: 'Move {{row}} down',
    rowRemove: 'Remove {{row}}',
    headingEmpty: 'A heading is still empty.',
    ...calloutNameWords.en,
    ...imageNameWords.en,
    ...recordingNameWords.en,
    ...questionNameWords.en,
    ...flashcardsNameWords.en,
    ...scenarioNameWords.en,
    ...fileNameWords.en,
    ...galleryNameWords.en,
    ...formulaNameWords.en,
    ...linkCardNameWords.en,
    ...embedNameWords.en,
    ...checklistNameWords.en,
    ...sectionsEditWords.en,
    ...oldNewNameWords.en,
    ...jobAidNameWords.en,
    ...reflectionNameWords.en,
    ...pollNameWords.en,
    ...playedNameWords.en,
    ...labelledPictureNameWords.en,
    ...glossaryNameWords.en,
  },
})
