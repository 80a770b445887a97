import { useState } from 'react'
import { type Check, checkFindings } from '#app/assessment/check.ts'
import type { Question } from '#app/assessment/question.ts'
import { questionKinds } from '#app/assessment/questions.ts'
import { words as checkWords } from '#app/assessment/words.ts'
import { Button } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Select } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { newId } from '#app/web/id.ts'
import { useWords } from '#app/web/words.tsx'
import { CheckSaving } from './check-saving.tsx'
import { kindWord, QuestionCard } from './question-card.tsx'
import { RulesForm } from './rules-form.tsx'
import { type CheckPlace, useCheck } from './use-check.ts'
import { words } from './words.ts'

export interface CheckEditorProps extends CheckPlace {
  readonly mayEdit: boolean
}

/** Questions in order and the rules of the check; saved as they are written. */
export function CheckEditor({ mayEdit, ...place }: CheckEditorProps) {
  const t = useWords(words)
  const written = useCheck(place)
  const { check, change, round, isOpen } = written
  const [removed, setRemoved] = useState<{ question: Question; at: number } | null>(null)
  const remove = (question: Question) => {
    setRemoved({ question, at: check.questions.indexOf(question) })
    change({ kind: 'removed', id: question.id })
  }
  const bringBack = () => {
    if (removed) change({ kind: 'returned', ...removed })
    setRemoved(null)
  }
  return (
    <>
      {mayEdit && <CheckSaving written={written} />}
      <noscript>
        <Notice kind="warn">{t('needsScript')}</Notice>
      </noscript>
      {removed && <Removed bringBack={bringBack} />}
      <fieldset disabled={!mayEdit || !isOpen} className="min-w-0">
        <div key={round} className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="flex flex-col gap-6">
            <h2 className="sr-only">{t('questions')}</h2>
            {check.questions.length === 0 && (
              <Empty title={t('noQuestions')} drawing="desk">
                {t('noQuestionsIntro')}
              </Empty>
            )}
            <ol className="flex flex-col gap-6">
              {check.questions.map((question, at) => (
                <QuestionCard
                  key={question.id}
                  question={question}
                  number={at + 1}
                  isLast={at === check.questions.length - 1}
                  change={change}
                  remove={() => remove(question)}
                />
              ))}
            </ol>
            <AddQuestion add={kind => change({ kind: 'added', question: kind, id: newId() })} />
          </div>
          <aside className="flex flex-col gap-8 lg:border-l lg:border-line lg:pl-8">
            <RulesForm rules={check.rules} change={rules => change({ kind: 'rules', rules })} />
            <Findings check={check} />
          </aside>
        </div>
      </fieldset>
    </>
  )
}

function Removed({ bringBack }: { bringBack: () => void }) {
  const t = useWords(words)
  return (
    <Notice
      kind="good"
      live="polite"
      actions={
        <Button type="button" size="small" onClick={bringBack}>
          {t('bringBack')}
        </Button>
      }
    >
      {t('questionRemoved')}
    </Notice>
  )
}

function AddQuestion({ add }: { add: (kind: string) => void }) {
  const t = useWords(words)
  const say = useWords(checkWords)
  const [kind, setKind] = useState(questionKinds[0]?.name ?? '')
  return (
    <div className="flex flex-wrap items-end gap-3 border-t border-line pt-6">
      <Select
        name="newKind"
        label={t('questionKind')}
        value={kind}
        onChange={event => setKind(event.currentTarget.value)}
        options={questionKinds.map(({ name }) => ({ value: name, label: say(kindWord(name)) }))}
        className="min-w-0 flex-1 basis-64"
      />
      <Button type="button" onClick={() => add(kind)}>
        {t('addQuestion')}
      </Button>
    </div>
  )
}

/** What is missing, as it is written. */
function Findings({ check }: { check: Check }) {
  const t = useWords(words)
  const say = useWords(checkWords)
  const findings = checkFindings(check)
  if (findings.length === 0) return null
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('findings')}</h2>
      <ul className="list-disc pl-5">
        {findings.map(({ says, number = 0, level }) => (
          <li key={`${says}-${number}`} className={level === 'error' ? 'text-bad' : 'text-quiet'}>
            {say(says, { number })}
          </li>
        ))}
      </ul>
    </section>
  )
}
