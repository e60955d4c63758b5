'use client'
import type { ResultFlag } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { StatusBadge } from '@/ui/status-badge.tsx'

const tones = { L: 'warning', H: 'warning', A: 'warning', LL: 'danger', HH: 'danger' } as const

/** What a result means against what is usual; nothing where it is as usual. */
export function Flag({ flag }: { flag: ResultFlag | null }) {
  const t = useTranslations('lab.flags')
  return flag === null ? null : <StatusBadge tone={tones[flag]}>{t(flag)}</StatusBadge>
}
