import { v5 } from 'uuid'

const namespace = 'b1a7c0de-5a1e-5b1a-8b1a-0c0ffee0b1a0'

/** The id of something in this folder, told from its names, so that loading it again finds what is there. */
export const stableId = (...names: readonly string[]): string => v5(names.join('/'), namespace)

export const personId = (slug: string) => stableId('person', slug)
export const unitId = (slug: string) => stableId('unit', slug)
export const cohortId = (slug: string) => stableId('cohort', slug)
export const courseId = (slug: string) => stableId('course', slug)
export const recordingId = (slug: string) => stableId('recording', slug)
export const seminarId = (slug: string) => stableId('seminar', slug)
export const partId = (course: string, part: string) => stableId('part', course, part)
