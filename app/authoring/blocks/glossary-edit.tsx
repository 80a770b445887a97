import { BookA } from 'lucide-react'
import { TextArea, TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { EditProps } from './block.ts'
import { EditFrame } from './edit-frame.tsx'
import { blankTerm, type Glossary, mostTerms } from './glossary.tsx'
import { glossaryEditWords } from './glossary-edit-words.ts'
import { Rows } from './rows.tsx'
import type { Term } from './term.ts'

export default function EditGlossary({ id, attrs: { terms }, change, selected }: EditProps<Glossary>) {
  const t = useWords(glossaryEditWords)
  return (
    <EditFrame
      icon={BookA}
      name={t('glossary')}
      folded={{
        selected,
        unfinished: terms.some(({ term, meaning }) => !term.trim() || !meaning.trim()),
        says: terms.map(({ term }) => term).join(' · '),
      }}
    >
      <Rows<Term>
        label={t('glossaryTerms')}
        addLabel={t('glossaryAdd')}
        rows={terms}
        blank={blankTerm}
        change={next => change({ terms: [...next] })}
        least={1}
        most={mostTerms}
        nameOf={number => t('glossaryNumber', { number })}
        fields={({ term, short, meaning, source }, put, at) => (
          <>
            <TextInput
              name={`${id}-term-${at}`}
              label={t('glossaryTerm')}
              value={term}
              maxLength={120}
              onChange={event => put({ term: event.target.value })}
            />
            <TextArea
              name={`${id}-meaning-${at}`}
              label={t('glossaryMeaning')}
              value={meaning}
              rows={2}
              maxLength={600}
              onChange={event => put({ meaning: event.target.value })}
            />
            <TextInput
              name={`${id}-short-${at}`}
              label={t('glossaryShort')}
              value={short}
              maxLength={60}
              onChange={event => put({ short: event.target.value })}
            />
            <TextInput
              name={`${id}-source-${at}`}
              label={t('glossarySource')}
              value={source}
              maxLength={200}
              onChange={event => put({ source: event.target.value })}
            />
          </>
        )}
      />
      <p className="text-quiet text-sm">{t('glossaryHow')}</p>
    </EditFrame>
  )
}
