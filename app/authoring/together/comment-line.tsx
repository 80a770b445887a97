import { Avatar } from '#app/ui/avatar.tsx'
import { useFormat } from '#app/web/format.ts'
import type { Comment } from './comments.server.ts'

/** What one person said, with their name and when. */
export function CommentLine({ words, byName, at }: Comment) {
  const { dateTime } = useFormat()
  return (
    <li className="flex gap-3">
      <Avatar name={byName} size="small" />
      <div className="min-w-0">
        <p className="text-sm">
          <span className="font-semibold">{byName}</span> <span className="text-quiet">{dateTime(at)}</span>
        </p>
        <p className="whitespace-pre-wrap break-words">{words}</p>
      </div>
    </li>
  )
}
