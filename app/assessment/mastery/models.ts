import type { Model } from './model.ts'
import { bkt, bktForgetting } from './models/bkt.ts'
import { drifting } from './models/drifting.ts'
import { elo } from './models/elo.ts'
import { alwaysMean, itemMean } from './models/means.ts'
import { pfa, pfaWithItems } from './models/pfa.ts'
import { steady, steadyLearntItems } from './models/steady.ts'

/** What is measured: first what there is to compare with, then what Bina could use. */
export const models: readonly Model[] = [
  ...[alwaysMean, itemMean, elo, bkt, pfa],
  ...[steady, steadyLearntItems, drifting, pfaWithItems, bktForgetting],
]
