import { Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = { title: ReactNode; lead?: ReactNode; actions?: ReactNode; above?: ReactNode }

/** The top of every page: its one h1, a sentence, and what can be done here. */
export function PageHeader({ title, lead, actions, above }: Props) {
  return (
    <Group component="header" justify="space-between" align="flex-end" gap="md" mb="lg">
      <Stack gap={4} flex="1 1 18rem">
        {above}
        <Title order={1} size="h2">
          {title}
        </Title>
        {lead ? (
          <Text c="dimmed" maw="60ch">
            {lead}
          </Text>
        ) : null}
      </Stack>
      {actions ? <Group gap="sm">{actions}</Group> : null}
    </Group>
  )
}
