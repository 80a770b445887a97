import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { addModule, addPart, type Change, move, remove, rename, restore } from './modules.server.ts'
import type { OutlineForm } from './outline-forms.ts'
import type { OutlineDone } from './outline-view.tsx'

const done = {
  addModule: 'added',
  addPart: 'added',
  rename: 'renamed',
  up: 'movedUp',
  down: 'movedDown',
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
  return { ok: true, done: done[form.intent], table, id: changed.id, name }
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
      return move(db, person, workId, { ...form, direction: form.intent }, now)
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
