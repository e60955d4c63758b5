import { Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconLeaf } from '@tabler/icons-react'
import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  body?: ReactNode
  action?: ReactNode
  icon?: ReactNode
  /** The heading's level: 1 where this is the whole page. */
  order?: 1 | 2 | 3
}

/** Nothing is here yet, and what can be done about it. */
export function EmptyState({
  title,
  body,
  action,
  icon = <IconLeaf size={28} aria-hidden />,
  order = 2,
}: Props) {
  return (
    <Stack align="center" gap="sm" py="xl" px="md" ta="center">
      <ThemeIcon variant="light" size={60} radius="xl">
        {icon}
      </ThemeIcon>
      <Title order={order} size="h3">
        {title}
      </Title>
      {body ? (
        <Text c="dimmed" maw="44ch">
          {body}
        </Text>
      ) : null}
      {action ? <div style={{ marginTop: 8 }}>{action}</div> : null}
    </Stack>
  )
}
