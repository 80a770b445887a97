import type { Stop } from './place.ts'
import type { Version } from './versions.server.ts'

/** A step on a learner's own walk. */
export interface OnWalk {
  readonly enrolmentId: string
  readonly learnerId: string
  readonly version: Version
  readonly stop: Stop
}
