'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Skeleton } from '@mantine/core'
import { useMemo, useSyncExternalStore } from 'react'
import classes from './prescriptions.module.css'
import { qrPath } from './qr-path.ts'

const border = 4
const nothing = () => () => {}

/** The QR code of an address on this site. Dark on white in either theme: scanners want it so. */
export function PrescriptionQr({ path }: { path: string }) {
  const t = useTranslations('prescriptions.detail')
  const origin = useSyncExternalStore(
    nothing,
    () => location.origin,
    () => null,
  )
  const code = useMemo(() => (origin === null ? null : qrPath(`${origin}${path}`)), [origin, path])
  if (code === null) return <Skeleton className={classes['qr'] ?? ''} />
  const side = code.size + 2 * border
  return (
    <svg
      role="img"
      aria-label={t('qr')}
      className={classes['qr']}
      viewBox={`${-border} ${-border} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect x={-border} y={-border} width={side} height={side} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  )
}
