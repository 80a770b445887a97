import { defineWords } from '#app/web/words.tsx'
import { calloutEditWords } from './callout-edit-words.ts'
import { checklistEditWords } from './checklist-edit-words.ts'
import { embedEditWords } from './embed-edit-words.ts'
import { fileEditWords } from './file-edit-words.ts'
import { flashcardsEditWords } from './flashcards-edit-words.ts'
import { formulaEditWords } from './formula-edit-words.ts'
import { galleryEditWords } from './gallery-edit-words.ts'
import { glossaryEditWords } from './glossary-edit-words.ts'
import { imageEditWords } from './image-edit-words.ts'
import { jobAidEditWords } from './job-aid-edit-words.ts'
import { labelledPictureEditWords } from './labelled-picture-edit-words.ts'
import { linkCardEditWords } from './link-card-edit-words.ts'
import { oldNewEditWords } from './old-new-edit-words.ts'
import { playedEditWords } from './played-edit-words.ts'
import { pollEditWords } from './poll-edit-words.ts'
import { questionEditWords } from './question-edit-words.ts'
import { recordingEditWords } from './recording-edit-words.ts'
import { reflectionEditWords } from './reflection-edit-words.ts'
import { scenarioEditWords } from './scenario-edit-words.ts'
import { sectionsEditWords } from './sections-edit-words.ts'

/** Names of blocks and what authors read, each block's beside it; learners never load these. */
export const editWords = defineWords({
  id: {
    rowUp: 'Naikkan {{row}}',
    rowDown: 'Turunkan {{row}}',
    rowRemove: 'Hapus {{row}}',
    headingEmpty: 'Ada judul bagian yang masih kosong.',
    ...calloutEditWords.id,
    ...imageEditWords.id,
    ...recordingEditWords.id,
    ...questionEditWords.id,
    ...flashcardsEditWords.id,
    ...scenarioEditWords.id,
    ...fileEditWords.id,
    ...galleryEditWords.id,
    ...formulaEditWords.id,
    ...linkCardEditWords.id,
    ...embedEditWords.id,
    ...checklistEditWords.id,
    ...sectionsEditWords.id,
    ...oldNewEditWords.id,
    ...jobAidEditWords.id,
    ...reflectionEditWords.id,
    ...pollEditWords.id,
    ...playedEditWords.id,
    ...labelledPictureEditWords.id,
    ...glossaryEditWords.id,
  },
  en: {
    rowUp: 'Move {{row}} up',
    rowDown: 'Move {{row}} down',
    rowRemove: 'Remove {{row}}',
    headingEmpty: 'A heading is still empty.',
    ...calloutEditWords.en,
    ...imageEditWords.en,
    ...recordingEditWords.en,
    ...questionEditWords.en,
    ...flashcardsEditWords.en,
    ...scenarioEditWords.en,
    ...fileEditWords.en,
    ...galleryEditWords.en,
    ...formulaEditWords.en,
    ...linkCardEditWords.en,
    ...embedEditWords.en,
    ...checklistEditWords.en,
    ...sectionsEditWords.en,
    ...oldNewEditWords.en,
    ...jobAidEditWords.en,
    ...reflectionEditWords.en,
    ...pollEditWords.en,
    ...playedEditWords.en,
    ...labelledPictureEditWords.en,
    ...glossaryEditWords.en,
  },
})
