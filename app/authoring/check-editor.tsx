import { useState } from 'react'
import { type Check, checkFindings } from '#app/assessment/check.ts'
import { CheckEdit } from '#app/assessment/check-edit.tsx'
import { checkWords } from '#app/assessment/check-words.ts'
import type { Question } from '#app/assessment/question.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { CheckSaving } from './check-saving.tsx'
import { competencies } from './competency.ts'
import { type CheckPlace, useCheck } from './use-check.ts'
import { words } from './words.ts'

export interface CheckEditorProps extends CheckPlace {
  readonly mayEdit: boolean
}

/** Questions in order and the rules of the check; saved as they are written. */
export function CheckEditor({ mayEdit, ...place }: CheckEditorProps) {
  const t = useWords(words)
  const language = useLanguage()
  const written = useCheck(place)
  const { check, change, round, isOpen } = written
  const [removed, setRemoved] = useState<Removal | null>(null)
  const put = (next: Check) => {
    setRemoved(removalBetween(check, next) ?? removed)
    change(next)
  }
  const bringBack = ({ question, at }: Removal) => {
    change({ ...check, questions: [...check.questions.slice(0, at), question, ...check.questions.slice(at)] })
    setRemoved(null)
  }
  return (
    <>
      {mayEdit && <CheckSaving written={written} />}
      <noscript>
        <Notice kind="warn">{t('needsScript')}</Notice>
      </noscript>
      {removed && <Removed bringBack={() => bringBack(removed)} />}
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <fieldset disabled={!mayEdit || !isOpen} className="min-w-0">
          <CheckEdit
            key={round}
            check={check}
            onChange={put}
            competencies={competencies().map(({ slug, name }) => ({ slug, label: name[language] }))}
          />
        </fieldset>
        <aside className="lg:border-l lg:border-line lg:pl-8">
          <Findings check={check} />
        </aside>
      </div>
    </>
  )
}

interface Removal {
  readonly question: Question
  readonly at: number
}

/** The question that the next check lacks, so that it can come back where it was. */
function removalBetween(before: Check, next: Check): Removal | null {
  const at = before.questions.findIndex(({ id }) => !next.questions.some(other => other.id === id))
  const question = before.questions[at]
  return question ? { question, at } : null
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

/** What is missing, as it is written. */
function Findings({ check }: { check: Check }) {
  const t = useWords(words)
  const say = useWords(checkWords)
  const findings = checkFindings(check)
  return (
    <section className="lg:sticky lg:top-14">
      <h2 className="mb-2 text-lg">{t('findings')}</h2>
      {findings.length === 0 && <p className="text-quiet">{t('readyIntro')}</p>}
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
