'use client'
import type { CallServers } from '@imeds/contracts/consultation'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconAccessPoint, IconAccessPointOff } from '@tabler/icons-react'
import type { z } from 'zod'
import { tryRelay } from './try-relay.ts'

type Props = { servers: () => Promise<z.output<typeof CallServers>> }

/** Whether a call gets through this network. */
export function NetworkLine({ servers }: Props) {
  const t = useTranslations('callCheck.network')
  const trial = useQuery({
    queryKey: ['call-network'],
    queryFn: async () => tryRelay((await servers()) as Parameters<typeof tryRelay>[0]),
    staleTime: Infinity,
    gcTime: 0,
  })
  const state = trial.isFetching ? 'trying' : trial.isError ? 'closed' : (trial.data?.state ?? 'trying')
  const Icon = state === 'closed' ? IconAccessPointOff : IconAccessPoint
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <Icon size={20} aria-hidden style={{ flex: 'none' }} />
      <div>
        <Text size="sm" role="status" {...(state === 'closed' ? { c: 'var(--imeds-danger-text)' } : {})}>
          {t(state)}
        </Text>
        {state === 'closed' ? (
          <Button size="compact-sm" variant="subtle" onClick={() => void trial.refetch()}>
            {t('again')}
          </Button>
        ) : null}
      </div>
    </Group>
  )
}
