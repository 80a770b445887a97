/** `90` or `1:30` or `1.30` or `1:02:03` to seconds; null when it is not a time. */
export function secondsOf(text: string): number | null {
  const parts = text.trim().split(/[:.]/)
  if (parts.length > 3 || parts.some(part => !/^\d{1,5}$/.test(part))) return null
  if (parts.slice(1).some(part => Number(part) > 59)) return null
  return parts.reduce((sum, part) => sum * 60 + Number(part), 0)
}

/** Seconds as `1:30` or `1:02:03`, parts from the minutes on in two digits. */
export function clockTime(seconds: number, between = ':'): string {
  const whole = Math.floor(seconds)
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const two = (part: number) => String(part).padStart(2, '0')
  const tail = two(whole % 60)
  return hours ? [hours, two(minutes), tail].join(between) : [minutes, tail].join(between)
}
