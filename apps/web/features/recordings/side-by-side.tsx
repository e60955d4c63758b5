import type { RecordingPiece } from '@imeds/contracts/recordings'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, Group, Slider, Stack, Text } from '@mantine/core'
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { clockOf } from './clock-of.ts'
import { byPerson, isOn } from './in-step.ts'
import classes from './recordings.module.css'
import { usePlayback } from './use-playback.ts'

/** An arrow key moves by so much. */
const stepMs = 1000

type Props = { pieces: readonly RecordingPiece[]; lengthMs: number; onBroken: () => void }

/** A recording without a film: what each person said and showed plays beside the others, by one clock. */
export function SideBySide({ pieces, lengthMs, onBroken }: Props) {
  const t = useTranslations('recordings.past')
  const { position, playing, hold, seek, toggle } = usePlayback(pieces, lengthMs)
  const Icon = playing ? IconPlayerPauseFilled : IconPlayerPlayFilled
  const spoken = (ms: number) => t('positionOf', { at: clockOf(ms), length: clockOf(lengthMs) })
  return (
    <Stack gap="sm" role="group" aria-label={t('player')}>
      <div className={classes['pieces']}>
        {byPerson(pieces).map(([participantId, own]) => (
          <figure key={participantId} className={classes['piece']}>
            {own.map((piece) => (
              // What was said in a consultation has no captions.
              // oxlint-disable-next-line jsx-a11y/media-has-caption
              <video
                key={piece.url}
                ref={hold(piece.url)}
                src={piece.url}
                preload="auto"
                playsInline
                hidden={!isOn(piece, position)}
                onError={onBroken}
              />
            ))}
            <figcaption>{t(`seats.${own[0]!.seat}`)}</figcaption>
          </figure>
        ))}
      </div>
      <Group gap="sm" wrap="nowrap">
        <ActionIcon size="xl" variant="default" aria-label={t(playing ? 'pause' : 'play')} onClick={toggle}>
          <Icon size={18} aria-hidden />
        </ActionIcon>
        <Slider
          flex={1}
          value={Math.round(position)}
          max={lengthMs}
          step={stepMs}
          label={null}
          thumbLabel={t('position')}
          thumbValueText={spoken}
          onChange={seek}
        />
        <Text size="sm" className={classes['clock']} aria-hidden>
          {clockOf(position)} / {clockOf(lengthMs)}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {t('pieces')}
      </Text>
    </Stack>
  )
}
