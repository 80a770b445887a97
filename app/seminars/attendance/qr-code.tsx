import { encode } from 'uqr'

/** A link as a QR code: dark on light whatever the theme, as cameras want it. */
export function QrCode({ link, label, className }: { link: string; label: string; className?: string }) {
  const { data, size } = encode(link, { ecc: 'M', border: 2 })
  const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} className={className}>
      <rect width={size} height={size} fill="#fff" />
      <path d={squares.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
