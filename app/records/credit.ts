/**
 * Hours that completing something credits: its own, less what its parts have credited already, so that each hour of
 * learning counts at one level only. Never below zero; in hundredths of an hour (JP).
 */
export function hoursToCredit(own: number | null, creditedByParts: readonly number[]): number {
  const parts = creditedByParts.reduce((sum, hours) => sum + hours, 0)
  return Math.max(0, Math.round(((own ?? 0) - parts) * 100) / 100)
}
