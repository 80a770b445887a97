import { MessageSquare } from 'lucide-react'
import { commentWords } from '#app/authoring/together/comment-words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { useWords } from '#app/web/words.tsx'
import type { ComposerShown } from '../composer-page.server.ts'

interface CommentsLinkProps {
  readonly draft: Pick<ComposerShown, 'id' | 'talks'>
  /** The step to talk about; empty for the path, whose count is of everything. */
  readonly block: string
}

/** The way to what is said about a path or one of its steps, with how much of it is open. */
export function CommentsLink({ draft: { id, talks }, block }: CommentsLinkProps) {
  const t = useWords(commentWords)
  const count = block === '' ? talks.length : talks.filter(step => step === block).length
  return (
    <LinkButton
      size="small"
      icon={MessageSquare}
      to={`/paths/${id}/comments${block && `?block=${encodeURIComponent(block)}`}`}
    >
      {count > 0 ? t('commentsCount', { count }) : t(block === '' ? 'comments' : 'comment')}
    </LinkButton>
  )
}
