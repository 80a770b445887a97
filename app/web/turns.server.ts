type Act<T> = () => Promise<T>

/** Lets at most `most` be under way at a time for each key of this process; whoever comes later waits for their turn. */
export function turns(most: number) {
  const queues = new Map<string, { running: number; waiting: (() => void)[] }>()
  return async <T>(key: string, act: Act<T>): Promise<T> => {
    const queue = queues.get(key) ?? { running: 0, waiting: [] }
    queues.set(key, queue)
    if (queue.running < most) queue.running += 1
    else await new Promise<void>(resolve => queue.waiting.push(resolve))
    try {
      return await act()
    } finally {
      const next = queue.waiting.shift()
      if (next) next()
      else queue.running -= 1
      if (queue.running === 0) queues.delete(key)
    }
  }
}
