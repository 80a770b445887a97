import { z } from 'zod'
import { mutation, notFound, refuse } from '#app/people/gate.server.ts'
import { authorForm, detailsForm } from './details-form.ts'
import { idIn } from './params.server.ts'
import { allowReuse } from './reuse/reuse.server.ts'
import type { WorkKind } from './work.ts'
import { addAuthor, removeAuthor, saveDetails, setCover, workFor } from './works.server.ts'

const form = z.union([authorForm, z.object({ intent: z.literal('details') }).and(detailsForm)])

/** What the page of details can be asked: to save them, to add or take off people, to remove the cover. */
export const detailsAction = (kind: WorkKind) =>
  mutation('expert', form, async ({ person, params, form, db, now }) => {
    const workId = idIn(params, 'workId')
    if (!(await workFor(db, person, workId, kind))) notFound()
    switch (form.intent) {
      case 'details': {
        const { intent: _, ...details } = form
        const saved = await saveDetails(db, person, workId, details, now)
        if (saved === 'absent') notFound()
        return saved === 'saved' ? { ok: true as const, done: 'detailsSaved' as const } : refuse(saved)
      }
      case 'addAuthor': {
        const added = await addAuthor(db, person, workId, form, now)
        if (added === 'absent') notFound()
        return added === 'added' ? { ok: true as const, done: 'authorAdded' as const } : refuse(added, 422)
      }
      case 'removeAuthor': {
        const removed = await removeAuthor(db, person, workId, form.personId, now)
        if (removed === 'absent') notFound()
        return removed === 'removed' ? { ok: true as const, done: 'authorRemoved' as const } : refuse(removed)
      }
      case 'allowReuse': {
        const isAllowed = form.allowed === 'yes'
        if (!(await allowReuse(db, person, workId, isAllowed, now))) notFound()
        return { ok: true as const, done: isAllowed ? ('reuseAllowed' as const) : ('reuseEnded' as const) }
      }
      case 'removeCover':
        if (!(await setCover(db, person, workId, null, now))) notFound()
        return { ok: true as const, done: 'coverRemoved' as const }
    }
  })
