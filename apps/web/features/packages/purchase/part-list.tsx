'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { SectionCard } from '@/ui/section-card.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import classes from '../packages.module.css'
import type { Part } from '../types.ts'
import { usePlaceOf } from '../use-place-of.ts'

type Props = { parts: readonly Part[]; action: (part: Part) => ReactNode }

/** What a bought package holds, and how much of each is left. */
export function PartList({ parts, action }: Props) {
  const t = useTranslations('packages.mine')
  const kinds = useTranslations('packages.kinds')
  const placeOf = usePlaceOf()
  return (
    <SectionCard title={t('parts')}>
      <ul className={classes['plain']}>
        {parts.map((part) => {
          const left = part.quantity - part.used
          return (
            <li key={part.id}>
              <span className={classes['text']}>
                <strong>{part.label}</strong>
                <small>{[kinds(part.kind), placeOf(part)].filter(Boolean).join(' · ')}</small>
              </span>
              <Group gap="sm">
                <StatusBadge tone={left > 0 ? 'success' : 'neutral'}>
                  {t('left', { left: String(left), quantity: String(part.quantity) })}
                </StatusBadge>
                {action(part)}
              </Group>
            </li>
          )
        })}
      </ul>
    </SectionCard>
  )
}
