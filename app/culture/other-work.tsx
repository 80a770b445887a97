import { ChevronRight } from 'lucide-react'
import type { Person, Role } from '#app/people/person.ts'
import { has } from '#app/people/person.ts'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/web/words.tsx'
import { words } from './words.ts'

export type Work = 'checkTasks' | 'writeCourses' | 'shareRecordings' | 'arrangePaths' | 'accompany'

const places: Readonly<Record<Work, { to: string; roles: readonly Role[] }>> = {
  accompany: { to: '/coordination', roles: ['coordinator'] },
  checkTasks: { to: '/tasks', roles: ['coordinator', 'mentor'] },
  writeCourses: { to: '/courses', roles: ['expert', 'reviewer'] },
  shareRecordings: { to: '/recordings', roles: ['expert'] },
  arrangePaths: { to: '/paths', roles: ['expert', 'coordinator'] },
}

/** What else a person comes here for, by role. */
export const workOf = (person: Person): readonly Work[] =>
  (Object.keys(places) as Work[]).filter(work => places[work].roles.some(role => has(person, role)))

/** Quiet ways to the work of experts, coordinators and administrators. */
export function OtherWork({
  work,
  missingYears,
}: {
  work: readonly Work[]
  missingYears: readonly number[]
}) {
  const t = useWords(words)
  return (
    <>
      {missingYears.length > 0 && (
        <Notice kind="warn" actions={<Link to="/holidays">{t('importHolidays')}</Link>}>
          {t('yearMissing', { years: missingYears.join(', ') })}
        </Notice>
      )}
      {work.length > 0 && (
        <section aria-labelledby="other-work">
          <h2 id="other-work" className="text-lg">
            {t('yourWork')}
          </h2>
          <ul className="mt-2 divide-y divide-line border-y border-line">
            {work.map(one => (
              <li key={one}>
                <Link
                  plain
                  to={places[one].to}
                  className="flex min-h-11 items-center justify-between py-2 font-semibold"
                >
                  {t(one)}
                  <ChevronRight aria-hidden size={20} strokeWidth={1.75} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
