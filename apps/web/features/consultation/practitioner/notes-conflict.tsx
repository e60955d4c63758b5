'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Button, Group, Radio, RadioGroup, Stack, Text } from '@mantine/core'
import { IconArrowsSplit2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import type { NoteSections, Section } from '../note-sections.ts'
import type { Choice, Conflict } from './use-notes.ts'

/** Two versions of the notes side by side, and a choice for each part that differs. */
export function NotesConflict({
  conflict: { mine, theirs, sections },
  onResolve,
}: {
  conflict: Conflict
  onResolve: (choice: Choice) => void
}) {
  const t = useTranslations('consultation.notes')
  const [choice, setChoice] = useState<Choice>({})
  return (
    <Stack gap="md">
      <Alert
        role="alert"
        color="warning"
        variant="light"
        icon={<IconArrowsSplit2 aria-hidden />}
        title={t('conflict.title')}
      >
        {t('conflict.lead')}
      </Alert>
      {sections.map((section) => (
        <RadioGroup
          key={section}
          label={t(section)}
          value={choice[section] ?? 'mine'}
          onChange={(side) => setChoice({ ...choice, [section]: side === 'theirs' ? 'theirs' : 'mine' })}
        >
          <Stack gap="sm" mt={6}>
            {(['mine', 'theirs'] as const).map((side) => (
              <Radio.Card key={side} value={side} p="sm" radius="md">
                <Group gap="sm" wrap="nowrap" align="flex-start">
                  <Radio.Indicator mt={2} />
                  <div>
                    <Text size="sm" c="dimmed">
                      {t(`conflict.${side}`)}
                    </Text>
                    <Said section={section} note={side === 'mine' ? mine : theirs} />
                  </div>
                </Group>
              </Radio.Card>
            ))}
          </Stack>
        </RadioGroup>
      ))}
      <Button onClick={() => onResolve(choice)} style={{ alignSelf: 'flex-start' }}>
        {t('conflict.keep')}
      </Button>
    </Stack>
  )
}

function Said({ section, note }: { section: Section; note: NoteSections }) {
  const t = useTranslations('consultation.notes.conflict')
  const { calendarDate } = useFormat()
  const said = note[section]
  if (!said) return <Text c="dimmed">{t('empty')}</Text>
  return (
    <Text style={{ whiteSpace: 'pre-wrap' }}>
      {section === 'lastMenstrualPeriod' ? calendarDate(said) : said}
    </Text>
  )
}
