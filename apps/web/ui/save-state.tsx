'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCloudUp, IconPencil } from '@tabler/icons-react'
import type { SaveState as State } from '@/lib/autosave.ts'
import { useProblem } from '@/lib/use-format.ts'

const icons = { saved: IconCheck, waiting: IconPencil, saving: IconCloudUp, failed: IconAlertTriangle }

type Props = { state: State; error?: unknown; onRetry: () => unknown }

/** Whether what was written is safe. Only trouble is announced: a voice at every pause would disturb. */
export function SaveState({ state, error, onRetry }: Props) {
  const t = useTranslations('common')
  const problem = useProblem()
  const failed = state === 'failed'
  const StateIcon = icons[state]
  return (
    <Group gap="xs" wrap="nowrap">
      <Text
        size="sm"
        c={failed ? 'var(--imeds-danger-text)' : 'dimmed'}
        role={failed ? 'alert' : undefined}
        style={{ display: 'inline-flex', alignItems: 'center', gap: 6 }}
      >
        <StateIcon size={16} aria-hidden />
        {failed && error !== undefined ? problem(error) : t(`saving.${state}`)}
      </Text>
      {failed ? (
        <Button size="compact-sm" variant="default" onClick={() => void onRetry()}>
          {t('retry')}
        </Button>
      ) : null}
    </Group>
  )
}
