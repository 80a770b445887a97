/** Units as choices, each level set in by two spaces that a list does not swallow. */
export const indented = (units: readonly { id: string; name: string; path: string }[]) =>
  units.map(({ id, name, path }) => ({
    value: id,
    label: `${'\u2003'.repeat(Math.max(0, path.split('/').length - 3))}${name}`,
  }))
