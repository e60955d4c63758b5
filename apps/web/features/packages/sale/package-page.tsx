'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from '../packages.module.css'
import type { HealthPackage } from '../types.ts'
import { usePlaceOf } from '../use-place-of.ts'

type Props = { healthPackage: HealthPackage; buying: ReactNode }

/** One package on sale, with everything in it. */
export function PackagePage({ healthPackage, buying }: Props) {
  const t = useTranslations('packages')
  const placeOf = usePlaceOf()
  const { name, description, facility, speciality, items } = healthPackage
  return (
    <>
      <PageHeader
        above={
          <LinkText href="/packages" size="sm">
            {t('page.back')}
          </LinkText>
        }
        title={name}
        lead={[`${facility.name}, ${facility.city}`, speciality].filter(Boolean).join(' · ')}
      />
      <div className={classes['page']}>
        <SectionCard title={t('page.what')}>
          {description ? (
            <Text mb="md" style={{ whiteSpace: 'pre-line' }}>
              {description}
            </Text>
          ) : null}
          <ul className={classes['plain']}>
            {items.map((item, index) => (
              // A package may hold two parts of one name.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>
                <span className={classes['text']}>
                  <strong>
                    {item.quantity > 1 ? `${t('items.times', { count: String(item.quantity) })} ` : ''}
                    {item.label}
                  </strong>
                  <small>{[t(`kinds.${item.kind}`), placeOf(item)].filter(Boolean).join(' · ')}</small>
                </span>
              </li>
            ))}
          </ul>
        </SectionCard>
        {buying}
      </div>
    </>
  )
}
