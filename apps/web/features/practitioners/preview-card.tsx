'use client'
import { query } from '@imeds/client'
import { listSpecialities } from '@imeds/contracts/discovery'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ModeLabel } from '@/ui/mode.tsx'
import { Money } from '@/ui/money.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from './editor.module.css'
import { modes } from './offerings/offering-values.ts'
import { Portrait } from './portrait.tsx'
import type { Profile } from './profile.ts'

type Props = { profile: Profile; thisYear: number }

/** The profile as a patient will meet it. */
export function PreviewCard({ profile, thisYear }: Props) {
  const t = useTranslations('practitioners.preview')
  const languageOf = useTranslations('discovery.languages')
  const { givenName, familyName, qualifications, languages, practisingSince, practiceName, about } = profile
  const specialities = useQuery(query(listSpecialities))
  const titles = profile.specialities.map(
    (code) => specialities.data?.items.find((one) => one.code === code)?.title ?? '',
  )
  return (
    <SectionCard title={t('title')} lead={t('lead')}>
      <Stack gap="md">
        <Group wrap="nowrap" align="flex-start">
          <Portrait profile={profile} size={72} />
          <div>
            <Text fw={640} fz="lg" lh={1.3}>
              {t('doctor', { name: `${givenName} ${familyName}` })}
            </Text>
            <Text size="sm">{titles.filter(Boolean).join(' · ')}</Text>
            <Text size="sm" c="dimmed">
              {qualifications.map(({ degree }) => degree).join(', ')}
            </Text>
          </div>
        </Group>
        <Text size="sm" c="dimmed">
          {[
            practisingSince === null ? '' : t('since', { count: Math.max(0, thisYear - practisingSince) }),
            languages.length > 0
              ? t('speaks', { languages: languages.map((code) => languageOf(code)).join(', ') })
              : '',
            practiceName ?? '',
            t('registration', { number: profile.registrationNumber, council: profile.registrationCouncil }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {about ? <Text className={classes['about'] ?? ''}>{about}</Text> : null}
        <Fees offerings={profile.offerings} />
      </Stack>
    </SectionCard>
  )
}

function Fees({ offerings }: Pick<Profile, 'offerings'>) {
  const t = useTranslations('practitioners.preview')
  const offered = modes.flatMap((mode) => {
    const fees = offerings.filter((one) => one.mode === mode).map(({ feePaise }) => feePaise)
    return fees.length > 0 ? [{ mode, least: Math.min(...fees), several: new Set(fees).size > 1 }] : []
  })
  if (offered.length === 0) return <Text c="dimmed">{t('nothing')}</Text>
  return (
    <ul className={classes['fees']}>
      {offered.map(({ mode, least, several }) => (
        <li key={mode}>
          <ModeLabel mode={mode} />
          <span>
            {several ? `${t('from')} ` : ''}
            <Money paise={least} orFree />
          </span>
        </li>
      ))}
    </ul>
  )
}
