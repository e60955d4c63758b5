'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Anchor, Text } from '@mantine/core'
import { IconAlertTriangle, IconPlugConnectedX, IconVolume } from '@tabler/icons-react'
import { steps } from '@imeds/client/call/ladder'
import { useConnection } from '@/lib/socket.tsx'
import type { StayState } from './stay.ts'

/** The poorest of what our connections carry. */
export const stepOf = ({ people }: Pick<StayState, 'people'>) =>
  steps.findLast((step) => people.some((person) => person.step === step)) ?? 'video'

/** What is wrong with the call at the moment, and what helps. */
export function Notices({ state, phone }: { state: StayState; phone: string | null }) {
  const t = useTranslations('call')
  const line = useConnection()
  const step = stepOf(state)
  const { microphone, camera, media } = state.own
  const poorer = state.people.filter(({ media: { mode } }) => mode === 'audio' && media.video)
  return (
    <>
      {line === 'online' || state.phase !== 'in' ? null : (
        <Alert role="status" color="warning" variant="light" icon={<IconPlugConnectedX aria-hidden />}>
          {t(line === 'throttled' ? 'throttled' : 'line')}
        </Alert>
      )}
      {step === 'small_video' || (step === 'audio' && state.own.media.video) ? (
        <Alert role="status" color="info" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {t(step === 'audio' ? 'weak.audio' : 'weak.small')}
        </Alert>
      ) : null}
      {poorer.map(({ presenceId, name }) => (
        <Alert key={presenceId} role="status" color="info" variant="light" icon={<IconVolume aria-hidden />}>
          {t('keepsToSound', { name })}
        </Alert>
      ))}
      {step === 'text' ? (
        <Alert role="alert" color="warning" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          <Text>{t('weak.text')}</Text>
          {phone === null ? null : <Anchor href={`tel:${phone}`}>{t('weak.phone', { phone })}</Anchor>}
        </Alert>
      ) : null}
      {microphone === null ? null : (
        <Alert role="alert" color="warning" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {t(`problems.microphone.${microphone}`)}
        </Alert>
      )}
      {camera === null ? null : (
        <Alert role="status" color="warning" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {t(`problems.camera.${camera}`)}
        </Alert>
      )}
    </>
  )
}
