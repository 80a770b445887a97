import { defineJob } from '#app/web/jobs.server.ts'
import { reachNewcomers } from './assignments.server.ts'

export const reachNewPeople = defineJob({ name: 'reach-new-people', cron: '15 * * * *', run: reachNewcomers })
