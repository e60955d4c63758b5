'use client'
import type { ConsultationMode } from '@imeds/contracts'
import { useTranslations } from '@imeds/i18n/react'
import { IconBuildingHospital, IconMessage2, IconPhone, IconVideo, type IconProps } from '@tabler/icons-react'
import type { output } from 'zod'

export type Mode = output<typeof ConsultationMode>

const icons = { in_person: IconBuildingHospital, video: IconVideo, audio: IconPhone, text: IconMessage2 }

/** The sign of a way to meet; the word stands beside it. */
export function ModeIcon({ mode, size = 18, ...props }: IconProps & { mode: Mode }) {
  const Sign = icons[mode]
  return <Sign size={size} stroke={1.7} aria-hidden {...props} />
}

/** A way to meet, with its sign. */
export function ModeLabel({ mode }: { mode: Mode }) {
  const t = useTranslations('common.modes')
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: '0.4em', whiteSpace: 'nowrap' }}>
      <ModeIcon mode={mode} />
      {t(mode)}
    </span>
  )
}
