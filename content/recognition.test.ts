import { expect, it } from 'vitest'
import { pactMeasures } from '#app/culture/pacts/pact.ts'
import { reasons } from '#app/culture/recognition/thanks.ts'
import cast from './people.json' with { type: 'json' }
import recognition from './recognition.json' with { type: 'json' }

const people = cast.people.map(({ slug }) => slug)

it('thanks go between people there are, for what there is, and stories are short and say that they are made up', () => {
  for (const { from, to, reason } of recognition.thanks) {
    expect(people).toEqual(expect.arrayContaining([from, to]))
    expect(reasons).toContain(reason)
  }
  for (const { teller, words } of recognition.stories) {
    expect(people).toContain(teller)
    expect(words).toMatch(/^Contoh: /)
    expect(words.length).toBeLessThanOrEqual(400)
  }
  expect(pactMeasures).toContain(recognition.pact.measure)
})
