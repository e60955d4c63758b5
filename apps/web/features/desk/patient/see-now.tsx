'use client'
import type { Queue } from '@imeds/contracts/desk'
import type { FoundPatient } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Kbd, Stack, Text, Title } from '@mantine/core'
import type { Visits } from './use-visits.ts'

type Props = { patient: FoundPatient; queues: readonly Queue[]; visits: Visits }

/** Books who stands at the desk into the first free time of today. */
export function SeeNow({ patient, queues, visits }: Props) {
  const t = useTranslations('desk.patient')
  return (
    <Stack gap="xs" component="section">
      <div>
        <Title order={3} size="h5">
          {t('now')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('nowHint')}
        </Text>
      </div>
      <Group gap={6}>
        {queues.map(({ practitioner, tokens }, index) => (
          <Button
            key={practitioner.id}
            size="sm"
            variant="light"
            disabled={visits.busy}
            rightSection={
              index === 0 ? (
                <Kbd aria-hidden visibleFrom="sm">
                  w
                </Kbd>
              ) : null
            }
            onClick={() => visits.seeNow(patient, practitioner.id)}
          >
            {t('nowOf', { name: practitioner.name })} (
            {t('wait', { count: tokens.filter(({ status }) => status === 'waiting').length })})
          </Button>
        ))}
      </Group>
    </Stack>
  )
}
