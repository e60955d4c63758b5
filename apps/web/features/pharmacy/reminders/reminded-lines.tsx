'use client'
import type { MedicineReminder } from '@imeds/contracts/pharmacy'
import { Stack, Text } from '@mantine/core'
import { IconPill } from '@tabler/icons-react'
import { useDoseText } from '@/lib/use-dose-text.ts'
import classes from '../pharmacy.module.css'

type Line = MedicineReminder['next'][number] & { /** What else is to be said of it. */ note?: string }

/** Medicines with their doses, as one takes them. */
export function RemindedLines({ label, lines }: { label: string; lines: readonly Line[] }) {
  const doseText = useDoseText()
  return (
    <ul className={classes['reminded']} aria-label={label}>
      {lines.map((line, index) => (
        <li key={index}>
          <IconPill size={20} aria-hidden />
          <Stack gap={2}>
            <Text fw={600}>
              {line.genericName} {line.strength}
            </Text>
            <Text size="sm" c="dimmed">
              {[doseText(line), line.instructions, line.note].filter(Boolean).join(' · ')}
            </Text>
          </Stack>
        </li>
      ))}
    </ul>
  )
}
