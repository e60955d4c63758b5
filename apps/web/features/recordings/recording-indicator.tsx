'use client'
import type { RecordingStatus } from '@imeds/contracts/recordings'
import { useTranslations } from '@imeds/i18n/react'
import { IconPlayerRecordFilled } from '@tabler/icons-react'
import classes from './recordings.module.css'

/** Says at every moment whether the call is recorded; screen readers hear when that changes. */
export function RecordingIndicator({ status }: { status: RecordingStatus }) {
  const t = useTranslations('recordings.indicator')
  return (
    <output className={classes['indicator']} data-status={status}>
      <IconPlayerRecordFilled size={18} aria-hidden />
      {t(status)}
    </output>
  )
}
