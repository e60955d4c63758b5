'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { DateTime } from '@/ui/date-time.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { Money } from '@/ui/money.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from '../packages.module.css'
import type { PackagePurchase } from '../types.ts'

type Props = { purchase: PackagePurchase; patient: ReactNode; billHref: string | null }

/** For whom, from where, until when and for how much. */
export function PurchaseFacts({ purchase, patient, billHref }: Props) {
  const t = useTranslations('packages.mine')
  const { facility, createdAt, expiresAt, pricePaise } = purchase
  return (
    <SectionCard title={t('about')}>
      <dl className={classes['facts']}>
        <div>
          <dt>{t('patient')}</dt>
          <dd>{patient}</dd>
        </div>
        <div>
          <dt>{t('facility')}</dt>
          <dd>{facility.name}</dd>
        </div>
        {expiresAt ? (
          <div>
            <dt>{t('ends')}</dt>
            <dd>
              <DateTime instant={expiresAt} zone={facility.timeZone} />
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t('bought')}</dt>
          <dd>
            <DateTime instant={createdAt} zone={facility.timeZone} />
          </dd>
        </div>
        <div>
          <dt>{t('price')}</dt>
          <dd>
            <Money paise={pricePaise} />
          </dd>
        </div>
      </dl>
      {billHref ? (
        <Text mt="md">
          <LinkText href={billHref}>{t('bill')}</LinkText>
        </Text>
      ) : null}
    </SectionCard>
  )
}
