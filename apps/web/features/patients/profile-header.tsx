'use client'
import { query } from '@imeds/client'
import { getPatient } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { PatientAvatar } from './patient-avatar.tsx'

type Props = { patientId: string; part: 'record' | 'edit' | 'vitals' }

/** The top of each page about one person. */
export function ProfileHeader({ patientId, part }: Props) {
  const t = useTranslations('patients')
  const genderOf = useTranslations('common.genders')
  const patient = useQuery(query(getPatient, { params: { id: patientId } }))
  if (patient.isPending) return <Skeleton height={64} mb="lg" />
  if (patient.isError) return <PageHeader title={t('title')} above={<BackToFamily />} />
  const { name, relation, age, gender, abilities } = patient.data
  if (part !== 'record') {
    const title =
      part === 'vitals'
        ? t('vitals.pageTitle')
        : relation === 'self'
          ? t('form.editSelfTitle')
          : t('form.editTitle', { name })
    return (
      <PageHeader
        above={<LinkText href={`/profile/${patientId}`}>{t('form.backTo', { name })}</LinkText>}
        title={title}
      />
    )
  }
  return (
    <Stack component="header" gap="sm" mb="lg">
      <BackToFamily />
      <Group justify="space-between" gap="md">
        <Group wrap="nowrap">
          <PatientAvatar patient={patient.data} size={64} />
          <Stack gap={4}>
            <Title order={1} size="h2">
              {name}
            </Title>
            <Group gap="xs">
              {relation ? (
                <StatusBadge tone={relation === 'self' ? 'accent' : 'neutral'}>
                  {t(`relations.${relation}`)}
                </StatusBadge>
              ) : null}
              <Text c="dimmed">{t('about', { age, gender: genderOf(gender) })}</Text>
            </Group>
          </Stack>
        </Group>
        <Group gap="sm">
          {abilities.change ? (
            <LinkButton href={`/profile/${patientId}/edit`} variant="default">
              {t('profile.edit')}
            </LinkButton>
          ) : null}
          {abilities.readRecord ? (
            <LinkButton href={`/record/${patientId}`} variant="default">
              {t('profile.timeline')}
            </LinkButton>
          ) : null}
          <LinkButton href="/doctors">{t('profile.bookFor')}</LinkButton>
        </Group>
      </Group>
    </Stack>
  )
}

function BackToFamily() {
  const t = useTranslations('patients.form')
  return (
    <LinkText href="/family" size="sm">
      {t('back')}
    </LinkText>
  )
}
