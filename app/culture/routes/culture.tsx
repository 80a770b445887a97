import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { dashboardOf } from '../dashboard/dashboard.server.ts'
import { DashboardPage } from '../dashboard/dashboard-page.tsx'
import { dashboardWords } from '../dashboard/dashboard-words.ts'
import { cultureScope } from '../experiments/experiments.server.ts'

export const meta = titled(dashboardWords, 'culture')

export const loader = page(['coordinator', 'administrator'], async ({ person, now, url }) => ({
  told: await dashboardOf(db, cultureScope(person), now),
  chosen: z.uuid().safeParse(url.searchParams.get('unit')).data ?? null,
}))

export default function Route() {
  return <DashboardPage {...useLoaderData<typeof loader>()} />
}
