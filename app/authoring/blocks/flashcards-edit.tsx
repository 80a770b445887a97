import { Layers2 } from 'lucide-react'
import { TextArea } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { EditProps } from './block.ts'
import { EditFrame } from './edit-frame.tsx'
import { type Flashcards, mostCards } from './flashcards.tsx'
import { flashcardsEditWords } from './flashcards-edit-words.ts'
import { Rows } from './rows.tsx'

export default function EditFlashcards({ id, attrs: { cards }, change, selected }: EditProps<Flashcards>) {
  const t = useWords(flashcardsEditWords)
  return (
    <EditFrame
      icon={Layers2}
      name={t('flashcards')}
      folded={{
        selected,
        unfinished: cards.some(({ front, back }) => !front.trim() || !back.trim()),
        says: cards.map(({ front }) => front).join(' · '),
      }}
    >
      <Rows
        label={t('flashcardsLabel')}
        addLabel={t('flashcardAdd')}
        rows={cards}
        blank={() => ({ front: '', back: '' })}
        change={next => change({ cards: [...next] })}
        least={1}
        most={mostCards}
        nameOf={number => t('flashcardNumber', { number })}
        fields={({ front, back }, put, at) => (
          <div className="grid gap-3 sm:grid-cols-2">
            <TextArea
              name={`${id}-front-${at}`}
              label={t('flashcardFront')}
              rows={2}
              maxLength={500}
              value={front}
              onChange={event => put({ front: event.target.value })}
            />
            <TextArea
              name={`${id}-back-${at}`}
              label={t('flashcardBack')}
              rows={2}
              maxLength={500}
              value={back}
              onChange={event => put({ back: event.target.value })}
            />
          </div>
        )}
      />
    </EditFrame>
  )
}
