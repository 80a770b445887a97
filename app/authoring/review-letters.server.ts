import { asDay } from '#app/web/day.ts'
import { formatIn } from '#app/web/format.ts'
import type { Language } from '#app/web/language.ts'
import { queueMail } from '#app/web/mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { isMissed, letterWords } from './letter-words.ts'
import { type ReviewDeed, saidIn } from './review-event.ts'

interface Turned {
  /** The id of what happened. */
  readonly id: string
  readonly workId: string
  readonly event: ReviewDeed
  readonly actorId: string | null
}

interface Addressee {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Language
}

type Letter = 'askedLetter' | 'changesLetter' | 'approvedLetter' | 'missedLetter'

/** The events that make it someone else's turn, the letter for each, and who gets it. */
const letters: {
  readonly [T in ReviewDeed['type']]?: {
    readonly letter: Letter
    readonly to: (
      db: Db,
      workId: string,
      event: Extract<ReviewDeed, { type: T }>,
    ) => Promise<readonly Addressee[]>
  }
} = {
  'review.asked': {
    letter: 'askedLetter',
    to: (db, workId, { reviewer }) => reviewersAt(db, workId, reviewer),
  },
  'changes.asked': { letter: 'changesLetter', to: authorsAt },
  'draft.approved': { letter: 'approvedLetter', to: authorsAt },
  'schedule.missed': { letter: 'missedLetter', to: authorsAt },
}

/** A letter to each whose turn it is now, once; nobody is written to about what they did themselves. */
export async function tellTurn(db: Db, { id, workId, event, actorId }: Turned, now: Date) {
  const kind = letters[event.type]
  if (!kind) return
  const work = await db
    .selectFrom('work')
    .leftJoin('person', join => join.on('person.id', '=', actorId))
    .select(['work.kind', 'work.title', 'person.name as byName'])
    .where('work.id', '=', workId)
    .executeTakeFirstOrThrow()
  const link = `${settings().origin}/${work.kind === 'course' ? 'courses' : 'recordings'}/${workId}/publications`
  const { dueOn, words } = saidIn(event)
  for (const person of await kind.to(db, workId, event as never)) {
    if (person.id === actorId) continue
    const say = wordsIn(letterWords, person.language)
    const reason = event.type === 'schedule.missed' && isMissed(event.reason) ? event.reason : 'other'
    const text = [
      say('greeting', { name: person.name }),
      say(kind.letter, { name: work.byName ?? '', title: work.title, reason: say(`missed_${reason}`) }),
      words && `“${words}”`,
      dueOn && say('due', { day: formatIn(person.language, 'Asia/Jakarta').day(asDay(dueOn)) }),
      say('open', { link }),
    ]
    await queueMail(
      db,
      {
        key: `review/${id}/person/${person.id}`,
        to: person.email,
        personId: person.id,
        subject: say(`${kind.letter}Subject`, { title: work.title }),
        text: text.filter(Boolean).join('\n\n'),
      },
      now,
    )
  }
}

const people = (db: Db) =>
  db
    .selectFrom('person')
    .select(['person.id', 'person.name', 'person.email', 'person.language'])
    .where('person.disabledAt', 'is', null)
    .orderBy('person.name')

function authorsAt(db: Db, workId: string): Promise<readonly Addressee[]> {
  return people(db)
    .innerJoin('workAuthor', 'workAuthor.personId', 'person.id')
    .where('workAuthor.workId', '=', workId)
    .where('workAuthor.role', '=', 'author')
    .execute()
}

/** The one who was asked by name; else the reviewers named at the work. Other reviewers find it in their list. */
function reviewersAt(db: Db, workId: string, reviewer: string | null): Promise<readonly Addressee[]> {
  if (reviewer) return people(db).where('person.id', '=', reviewer).execute()
  return people(db)
    .innerJoin('workAuthor', 'workAuthor.personId', 'person.id')
    .where('workAuthor.workId', '=', workId)
    .where('workAuthor.role', '=', 'reviewer')
    .execute()
}
