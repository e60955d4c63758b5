'use client'
import type { PharmacyOffer } from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Radio, Stack, Text, VisuallyHidden } from '@mantine/core'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { FacilityPhoto } from '@/ui/facility-photo.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { Money } from '@/ui/money.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'

type Props = {
  offers: { isPending: boolean; isError: boolean; error: unknown; refetch: () => unknown }
  shown: readonly PharmacyOffer[]
  chosen: string | null
  way: 'delivery' | 'pickup'
  /** How many lines the prescription has. */
  lines: number
  onChoose: (storeId: string) => void
}

/** Pharmacies with what they have, the fullest and nearest first. */
export function PharmacyChoice({ offers, shown, chosen, way, lines, onChoose }: Props) {
  const t = useTranslations('pharmacy.ordering')
  return (
    <SectionCard title={t('where')} lead={lines > 0 ? t('whereLead') : undefined}>
      {offers.isPending ? <LoadingState rows={2} /> : null}
      {offers.isError ? <ErrorState error={offers.error} onRetry={offers.refetch} /> : null}
      {!offers.isPending && !offers.isError && shown.length === 0 ? (
        <EmptyState order={3} title={t('noPharmacy')} body={t(`noPharmacyBody.${way}`)} />
      ) : null}
      <Radio.Group
        label={<VisuallyHidden>{t('where')}</VisuallyHidden>}
        value={chosen ?? ''}
        onChange={onChoose}
      >
        <Stack gap="sm">
          {shown.map((offer) => (
            <Radio.Card key={offer.storeId} value={offer.storeId} p="md" radius="md">
              <Group wrap="nowrap" align="flex-start" gap="md">
                <Radio.Indicator mt={4} />
                {offer.pharmacy.hasPhoto ? <FacilityPhoto facility={offer.pharmacy} size={48} /> : null}
                <Stack gap={2} flex={1}>
                  <Text fw={600}>{offer.pharmacy.name}</Text>
                  <Text size="sm" c="dimmed">
                    {[
                      offer.pharmacy.address.line,
                      offer.pharmacy.address.city,
                      offer.distanceKm === null ? null : t('away', { km: Math.round(offer.distanceKm) }),
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </Text>
                  <Group gap="sm">
                    {lines === 0 ? null : (
                      <StatusBadge
                        tone={offer.served === lines ? 'success' : offer.served > 0 ? 'warning' : 'neutral'}
                      >
                        {t('has', { served: offer.served, lines })}
                      </StatusBadge>
                    )}
                    {offer.pharmacy.openNow ? (
                      <Text size="sm">{t('openNow')}</Text>
                    ) : (
                      <Text size="sm" c="dimmed">
                        {t('closed')}
                      </Text>
                    )}
                  </Group>
                </Stack>
                {offer.served > 0 ? (
                  <Text>
                    {t('from')} <Money paise={offer.fromPaise} />
                  </Text>
                ) : null}
              </Group>
            </Radio.Card>
          ))}
        </Stack>
      </Radio.Group>
    </SectionCard>
  )
}
