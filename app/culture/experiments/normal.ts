/**
 * The point below which the standard normal distribution lies with probability `p`, 0 < p < 1; right to nine digits.
 * Rational approximation by Peter J. Acklam, "An algorithm for computing the inverse normal cumulative distribution
 * function" (2003).
 */
export function normalPoint(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`${p} is no probability between 0 and 1`)
  if (p > 0.5) return -normalPoint(1 - p)
  if (p < 0.024_25) {
    const q = Math.sqrt(-2 * Math.log(p))
    return polynomial(tail, q) / (polynomial(tailUnder, q) * q + 1)
  }
  const q = p - 0.5
  const r = q * q
  return (polynomial(middle, r) * q) / (polynomial(middleUnder, r) * r + 1)
}

/** How likely a standard normal value is at most `z`; right to seven digits (Abramowitz and Stegun 1964, 26.2.17). */
export function normalShare(z: number): number {
  if (z < 0) return 1 - normalShare(-z)
  const t = 1 / (1 + 0.231_641_9 * z)
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  return 1 - density * t * polynomial(cumulative, t)
}

/** Highest power first. */
const polynomial = (coefficients: readonly number[], x: number) =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)

const middle = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
]
const middleUnder = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
]
const tail = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const tailUnder = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416]
const cumulative = [1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153]
