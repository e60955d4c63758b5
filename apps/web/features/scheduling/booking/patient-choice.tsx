'use client'
import type { Patient } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Radio, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { output } from 'zod'
import { LinkText } from '@/ui/link-text.tsx'
import classes from './booking.module.css'

type Props = {
  people: readonly output<typeof Patient>[]
  chosen: string
  onChoose: (id: string) => void
  /** Where a profile is added; it comes back here. */
  addHref: string
}

/** Oneself, or somebody of the family. */
export function PatientChoice({ people, chosen, onChoose, addHref }: Props) {
  const t = useTranslations('scheduling.book')
  return (
    <Radio.Group
      label={t('who')}
      value={chosen}
      onChange={onChoose}
      classNames={{ label: classes['legend'] ?? '' }}
    >
      <div className={classes['people']}>
        {people.map(({ id, name, age, relation }) => (
          <Radio.Card
            key={id}
            value={id}
            className={classes['person'] ?? ''}
            aria-labelledby={`patient-${id}`}
          >
            <Group wrap="nowrap" gap="sm">
              <Radio.Indicator />
              <Stack gap={0} id={`patient-${id}`}>
                <Text fw={560}>{name}</Text>
                <Text size="sm" c="dimmed">
                  {t('age', { relation: t(`relations.${relation ?? 'other'}`), age })}
                </Text>
              </Stack>
            </Group>
          </Radio.Card>
        ))}
      </div>
      <LinkText href={addHref} size="sm">
        <IconPlus size={15} aria-hidden style={{ verticalAlign: '-0.15em' }} /> {t('addProfile')}
      </LinkText>
    </Radio.Group>
  )
}
