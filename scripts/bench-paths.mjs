// What a rehearsal of a path by a thousand made-up learners costs.

const work = '0190a000-0000-7000-8000-000000000001'
const of = { workId: work, partId: work }

/** Forty steps in eight groups, a check in every fourth place, remedies with the checks. */
function definition(count) {
  const steps = Array.from({ length: count }, (_, i) =>
    i % 4 === 3
      ? {
          ...{ id: `s${i}`, kind: 'check', title: `Kuis ${i}`, of: { ...of, passMark: 0.7 }, effort: 10 },
          remedy: [{ id: `s${i}r`, kind: 'lesson', title: `Bantuan ${i}`, of, effort: 5 }],
        }
      : { id: `s${i}`, kind: 'lesson', title: `Pelajaran ${i}`, of, effort: 10 },
  )
  const groups = Array.from({ length: count / 5 }, (_, g) => ({
    ...{ id: `g${g}`, kind: g % 3 === 1 ? 'all' : 'sequence', title: `Bagian ${g}` },
    nodes: steps.slice(g * 5, g * 5 + 5),
  }))
  return { title: 'Jalur', steps: groups }
}

/** Seconds that a rehearsal takes, by the size of the path. */
export async function rehearsalsOf() {
  const { pathSchema } = await import('../app/learning/path.ts')
  const { rehearse } = await import('../app/learning/rehearsal/rehearse.ts')
  const { usualAssumptions } = await import('../app/learning/rehearsal/assumptions.ts')
  return [10, 40, 160].map(steps => {
    const path = pathSchema.parse(definition(steps))
    const started = performance.now()
    rehearse(path, usualAssumptions)
    return { steps, seconds: (performance.now() - started) / 1000 }
  })
}

export const pathsTable = rehearsals =>
  [
    '| A rehearsal of 1,000 learners | takes |',
    '|---|---|',
    ...rehearsals.map(({ steps, seconds }) => `| ${steps} steps | ${seconds.toFixed(2)} s |`),
  ].join('\n')
