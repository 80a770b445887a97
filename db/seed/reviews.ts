import { askReview } from '#app/authoring/reviewing.server.ts'
import { personById } from '#app/people/sessions.server.ts'
import { addDays, dayOf } from '#app/web/day.ts'
import reviews from '#content/reviews.json' with { type: 'json' }
import { courseId, personId } from '#content/stable-id.ts'
import type { Db } from '#db/connection.ts'

/** Published courses whose authors said something better since, and wait for a second pair of eyes. */
export async function seedReviews(db: Db, now: Date) {
  for (const { course, summary, by, reviewer, daysAgo, dueInDays, message } of reviews) {
    const workId = courseId(course)
    const author = await personById(db, personId(by))
    if (!author) throw new Error(`${by} is not of the cast`)
    const at = new Date(now.getTime() - daysAgo * 86_400_000)
    await db.updateTable('work').set({ summary, updatedAt: at }).where('id', '=', workId).execute()
    const dueOn = addDays(dayOf(now, author.zone), dueInDays)
    const asking = { reviewer: personId(reviewer), dueOn, words: message }
    const asked = await askReview(db, author, workId, asking, at)
    if (!asked.ok) throw new Error(`${course} cannot be reviewed: ${asked.reason}`)
  }
}
