import { z } from 'zod'
import { isId } from '#app/web/id.ts'
import { instantAt } from '#app/web/zoned.ts'
import type { Plan } from './schedule.ts'

/** The sessions as their form sends them: `session[]` names each (`new` for one more), with its fields after an underscore. */
export const scheduleForm = z.looseObject({
  reason: z.string().trim().max(1000).default(''),
  session: z
    .array(z.union([z.literal('new'), z.uuid()]))
    .max(60)
    .default([]),
})

export type RowFault = 'required' | 'noTime' | 'noLink' | 'longTitle'

export type Read =
  | { readonly ok: true; readonly plans: readonly Plan[]; readonly keys: readonly string[] }
  | { readonly ok: false; readonly field: string; readonly fault: RowFault }

/** The plans in the form, with times as clocks of `zone` show them, and which row each comes from; or the first field that is wrong. */
export function plansIn(
  sent: Readonly<Record<string, unknown>> & { session: readonly string[] },
  zone: string,
): Read {
  const plans: Plan[] = []
  const keys: string[] = []
  for (const key of sent.session) {
    const said = (name: string) => String(sent[`${name}_${key}`] ?? '').trim()
    if (said('remove') === 'yes' || (key === 'new' && isEmpty(said))) continue
    const missing = ['day', 'from', 'to'].find(name => said(name) === '')
    if (missing) return { ok: false, field: `${missing}_${key}`, fault: 'required' }
    const [startsAt, endsAt] = [at(said('day'), said('from'), zone), at(said('day'), said('to'), zone)]
    if (!startsAt) return { ok: false, field: `day_${key}`, fault: 'noTime' }
    if (!endsAt) return { ok: false, field: `to_${key}`, fault: 'noTime' }
    const link = said('link')
    if (link && !isLink(link)) return { ok: false, field: `link_${key}`, fault: 'noLink' }
    if (said('title').length > 200) return { ok: false, field: `title_${key}`, fault: 'longTitle' }
    if (said('place').length > 300) return { ok: false, field: `place_${key}`, fault: 'longTitle' }
    keys.push(key)
    plans.push({
      ...{ id: isId(key) ? key : null, title: said('title'), startsAt, endsAt },
      ...{ place: said('place'), meetingLink: link || null },
    })
  }
  return { ok: true, plans, keys }
}

const isEmpty = (said: (name: string) => string) =>
  ['day', 'from', 'to', 'title', 'place', 'link'].every(name => said(name) === '')

/** Browsers may send seconds after the minutes. */
const at = (day: string, time: string, zone: string) => instantAt(`${day}T${time.slice(0, 5)}`, zone)

const isLink = (text: string) => text.length <= 1000 && URL.parse(text)?.protocol === 'https:'
