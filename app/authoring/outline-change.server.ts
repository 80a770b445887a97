import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { duplicate } from './arranging/copies.server.ts'
import { moveToCourse } from './arranging/moves.server.ts'
import type { OutlineDone } from './arranging/outcome.tsx'
import { addModule, addPart, type Change, move, remove, rename, restore } from './modules.server.ts'
import type { OutlineForm } from './outline-forms.ts'

const done = {
  addModule: 'added',
  addPart: 'added',
  rename: 'renamed',
  up: 'movedUp',
  down: 'movedDown',
  place: 'placed',
  duplicate: 'duplicated',
  moveTo: 'movedTo',
  remove: 'removed',
  restore: 'broughtBack',
} as const

/** Carries out what was asked of the outline, and tells it so that the page can say it and offer the way back. */
export async function changeOutline(
  db: Db,
  person: Person,
  workId: string,
  form: OutlineForm,
  now: Date,
): Promise<OutlineDone | Extract<Change, { ok: false }>> {
  const changed = await change(db, person, workId, form, now)
  if (!changed.ok) return changed
  const table = 'table' in form ? form.table : form.intent === 'addModule' ? 'module' : 'part'
  const name = 'title' in form ? form.title : 'name' in form ? form.name : await nameOf(db, table, changed.id)
  const to =
    form.intent === 'moveTo' ? { to: { id: form.toWorkId, title: await titleOf(db, form.toWorkId) } } : {}
  return { ok: true, done: done[form.intent], table, id: changed.id, name, ...to }
}

function change(db: Db, person: Person, workId: string, form: OutlineForm, now: Date): Promise<Change> {
  switch (form.intent) {
    case 'addModule':
      return addModule(db, person, workId, form.title, now)
    case 'addPart':
      return addPart(db, person, workId, form, now)
    case 'rename':
      return rename(db, person, workId, form, now)
    case 'up':
    case 'down':
      return move(db, person, workId, { ...form, to: form.intent }, now)
    case 'place':
      return move(db, person, workId, { ...form, to: form }, now)
    case 'duplicate':
      return duplicate(db, person, workId, form, now)
    case 'moveTo':
      return moveToCourse(db, person, workId, form, now)
    case 'remove':
      return remove(db, person, workId, form, now)
    case 'restore':
      return restore(db, person, workId, form, now)
  }
}

async function nameOf(db: Db, table: 'module' | 'part', id: string): Promise<string> {
  const row = await db.selectFrom(table).select('title').where('id', '=', id).executeTakeFirst()
  return row?.title ?? ''
}

async function titleOf(db: Db, workId: string): Promise<string> {
  const row = await db.selectFrom('work').select('title').where('id', '=', workId).executeTakeFirst()
  return row?.title ?? ''
}
