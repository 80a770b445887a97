/** The header that lets a file be saved under its name, always with the ending of what it is: a page in disguise is not opened. */
export function attachment(name: string, ending: string): string {
  const whole = name.toLowerCase().endsWith(`.${ending}`) ? name : `${name}.${ending}`
  return `attachment; filename*=UTF-8''${encodeURIComponent(whole.toWellFormed())}`
}
