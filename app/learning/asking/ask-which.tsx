import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/web/words.tsx'
import { askWords } from './ask-words.ts'

/** Says that a block may be chosen now to ask about. */
export default function AskWhich({ base }: { base: string }) {
  const t = useWords(askWords)
  return (
    <Notice
      className="mb-6"
      title={t('askWhich')}
      actions={
        <>
          <LinkButton to={`${base}/questions`}>{t('askWhole')}</LinkButton>
          <LinkButton to={base} variant="plain">
            {t('askNot')}
          </LinkButton>
        </>
      }
    >
      {t('askWhichHow')}
    </Notice>
  )
}
