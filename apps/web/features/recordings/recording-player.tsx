'use client'
import { mutation } from '@imeds/client'
import { watchRecording } from '@imeds/contracts/recordings'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconPlayerPlayFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { FormError } from '@/ui/form-error.tsx'
import classes from './recordings.module.css'
import { SideBySide } from './side-by-side.tsx'

/** Plays a recording; each view asks for an address of its own, which is written down. */
export function RecordingPlayer({ encounterId }: { encounterId: string }) {
  const t = useTranslations('recordings.past')
  const [broken, setBroken] = useState(false)
  const address = useMutation({ ...mutation(watchRecording), onSuccess: () => setBroken(false) })
  const watch = () => address.mutate({ params: { id: encounterId } })
  const view = broken ? undefined : address.data
  if (view && view.url === null)
    return <SideBySide pieces={view.pieces} lengthMs={view.lengthMs} onBroken={() => setBroken(true)} />
  if (view?.url)
    return (
      // What was said in a consultation has no captions.
      // oxlint-disable-next-line jsx-a11y/media-has-caption
      <video
        className={classes['player']}
        controls
        autoPlay
        playsInline
        src={view.url}
        aria-label={t('player')}
        onError={() => setBroken(true)}
      />
    )
  return (
    <Stack gap="sm" align="flex-start">
      {broken ? <Text role="alert">{t('unplayable')}</Text> : null}
      <FormError error={address.error} />
      <Button
        loading={address.isPending}
        leftSection={<IconPlayerPlayFilled size={18} aria-hidden />}
        onClick={watch}
      >
        {t(broken ? 'again' : 'watch')}
      </Button>
    </Stack>
  )
}
