import { Card, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './auth-card.module.css'

type Props = {
  title: ReactNode
  lead?: ReactNode
  children: ReactNode
  /** The other ways from here. */
  below?: ReactNode
}

/** One step of getting in: a narrow card with the page's heading. */
export function AuthCard({ title, lead, children, below }: Props) {
  return (
    <div className={classes['frame']}>
      <Card padding="xl">
        <Stack gap="lg">
          <header>
            <Title order={1} size="h2">
              {title}
            </Title>
            {/* A step that replaces another says so to those who do not see it. */}
            <Text c="dimmed" mt={4} aria-live="polite" component="div">
              {lead}
            </Text>
          </header>
          {children}
        </Stack>
      </Card>
      {below ? (
        <Stack gap={6} mt="md" align="center" ta="center">
          {below}
        </Stack>
      ) : null}
    </div>
  )
}
