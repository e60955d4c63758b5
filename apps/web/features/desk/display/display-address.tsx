'use client'
import { mutation, query, queryKey } from '@imeds/client'
import { getDisplayAddress, renewDisplayAddress } from '@imeds/contracts/desk'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group } from '@mantine/core'
import { IconDeviceTv } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import type { Place } from '../place.ts'
import { useTold } from '../use-told.ts'

/** Where the screen in the waiting room looks, and another address for it. */
export function DisplayAddress({ place }: { place: Place }) {
  const t = useTranslations('desk.queue')
  const cache = useQueryClient()
  const { say, onError } = useTold()
  const params = { id: place.facilityId }
  const address = useQuery(query(getDisplayAddress, { params }))
  const renew = useMutation({
    ...mutation(renewDisplayAddress),
    onSuccess: async () => {
      say(t('renewed'))
      await cache.invalidateQueries({ queryKey: queryKey(getDisplayAddress) })
    },
    onError,
  })
  return (
    <SectionCard title={t('display')} lead={t('displayLead')}>
      <Group gap="sm">
        {address.data ? (
          <Button
            component="a"
            href={address.data.path}
            target="_blank"
            rel="noreferrer"
            leftSection={<IconDeviceTv size={18} aria-hidden />}
          >
            {t('open')}
          </Button>
        ) : null}
        <ConfirmButton
          title={t('renewTitle')}
          body={t('renewBody')}
          confirmLabel={t('renew')}
          loading={renew.isPending}
          onConfirm={() => renew.mutate({ params })}
        >
          {t('renew')}
        </ConfirmButton>
      </Group>
    </SectionCard>
  )
}
