import { Card, Group, Text, Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'

type Props = { title: ReactNode; lead?: ReactNode; actions?: ReactNode; children: ReactNode }

/** A titled part of a page. */
export function SectionCard({ title, lead, actions, children }: Props) {
  const id = useId()
  return (
    <Card component="section" aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" mb="md" gap="sm">
        <div>
          <Title order={2} size="h3" id={id}>
            {title}
          </Title>
          {lead ? (
            <Text size="sm" c="dimmed">
              {lead}
            </Text>
          ) : null}
        </div>
        {actions}
      </Group>
      {children}
    </Card>
  )
}
