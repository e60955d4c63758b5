'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Radio, Stack, Text, TextInput } from '@mantine/core'
import { IconMapPin } from '@tabler/icons-react'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { FacilityPhoto } from '@/ui/facility-photo.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { Money } from '@/ui/money.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import classes from '../lab.module.css'
import type { useLaboratories } from './use-tests.ts'

type Props = {
  laboratories: ReturnType<typeof useLaboratories>
  pinCode: string
  onPinCode: (pinCode: string) => void
  chosen: string | null
  onChoose: (id: string) => void
}

/** Laboratories that offer everything that was chosen, with their price for all of it. */
export function LaboratoryChoice({ laboratories, pinCode, onPinCode, chosen, onChoose }: Props) {
  const t = useTranslations('lab.book')
  return (
    <Stack gap="md">
      <TextInput
        label={t('pin')}
        description={t('pinHint')}
        leftSection={<IconMapPin size={18} aria-hidden />}
        inputMode="numeric"
        maxLength={6}
        maw="16rem"
        value={pinCode}
        onChange={(event) => onPinCode(event.currentTarget.value.replace(/\D/g, ''))}
      />
      <Found laboratories={laboratories} chosen={chosen} onChoose={onChoose} />
    </Stack>
  )
}

function Found({ laboratories, chosen, onChoose }: Pick<Props, 'laboratories' | 'chosen' | 'onChoose'>) {
  const t = useTranslations('lab.book')
  const all = useTranslations('lab')
  if (laboratories.fetchStatus === 'idle' && !laboratories.data && !laboratories.isError)
    return <Text c="dimmed">{t('chooseTests')}</Text>
  if (laboratories.isPending) return <LoadingState rows={2} />
  if (laboratories.isError) return <ErrorState error={laboratories.error} onRetry={laboratories.refetch} />
  const { items } = laboratories.data
  if (items.length === 0)
    return <EmptyState order={3} title={t('noLaboratories')} body={t('noLaboratoriesBody')} />
  return (
    <Radio.Group value={chosen} onChange={onChoose} aria-label={t('laboratory')}>
      <div className={classes['choices']}>
        {items.map((one) => (
          <Radio.Card
            key={one.id}
            value={one.id}
            className={classes['choice'] ?? ''}
            aria-labelledby={`lab-${one.id}`}
          >
            <Group wrap="nowrap" align="flex-start" gap="sm">
              <Radio.Indicator mt={3} />
              {one.hasPhoto ? <FacilityPhoto facility={one} size={48} /> : null}
              <div className={classes['text']} id={`lab-${one.id}`} style={{ flex: 1 }}>
                <strong>{one.name}</strong>
                <small>
                  {one.address.line}, {one.address.city} {one.address.pinCode}
                </small>
                <Group gap="xs">
                  {one.distanceKm === null ? null : (
                    <small>{t('distance', { km: String(one.distanceKm) })}</small>
                  )}
                  <small>{t('promise', { hours: all('hours', { hours: one.reportingHours }) })}</small>
                </Group>
                <Group gap="xs">
                  {one.accredited ? <StatusBadge tone="success">{t('accredited')}</StatusBadge> : null}
                  <StatusBadge>{one.homeCollection ? t('home') : t('visitOnly')}</StatusBadge>
                </Group>
              </div>
              <Text component="span" fw={640}>
                <Money paise={one.pricePaise} />
              </Text>
            </Group>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  )
}
