import { expect, it } from 'vitest'
import { onGraded } from '#app/assessment/graded.server.ts'
import { workFacets } from '#app/authoring/draft.server.ts'
import { onPublished, onRetired } from '#app/authoring/publishing.server.ts'
import { uploadUses } from '#app/authoring/upload-uses.server.ts'
import { completionHooks } from '#app/learning/completions.server.ts'
import { sameHours } from '#app/records/crediting.server.ts'
import { jobs } from './registries.ts'

it.each(
  Object.entries({
    jobs,
    onPublished,
    onRetired,
    onGraded,
    completionHooks,
    workFacets,
    uploadUses,
    sameHours,
  }),
)('%s lists each of its own once', (_, listed) => {
  expect(listed.length).toBeGreaterThan(0)
  expect(new Set<unknown>(listed).size).toBe(listed.length)
})
